// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>

#include "core/data/formats/office/xml.h"
#include "core/data/formats/zip_file.h"

namespace core::data {

/// Where the parts of an Office Open XML file stand that one of its parts relates to.
struct Relations {
    std::map<std::string, std::string, std::less<>> byId;    ///< → name in the archive
    std::map<std::string, std::string, std::less<>> byKind;  ///< last word of the type → name in the archive
};

/// Of the part `part` ("" for the whole file); empty if it states none. A part that would lie outside has an empty name.
Relations relationsOf(const ZipFile& zip, const std::string& part);

/// Reads a part of the archive as XML.
/// @throws base::Error "data.part-missing" {part}; as ZipFile::read and readXml
void readPart(const ZipFile& zip, const std::string& part, XmlHandler& handler);

/// The main part: as the file says, or as it is usually called.
std::string mainPart(const ZipFile& zip, const std::string& usual);

}  // namespace core::data
