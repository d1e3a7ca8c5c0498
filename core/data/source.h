// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api/reports.h"
#include "core/base/spool.h"
#include "core/data/raw_file.h"

namespace core::data {

/// A file as text: decoded to UTF-8 where it is something else, without byte-order marks.
class Source {
public:
    /// `file` must outlive the source.
    /// @throws base::Error "data.empty-file", "data.only-white-space", "data.not-text" {what}, "data.packed" {what},
    /// "data.lfs-pointer" {bytes}, "data.web-page"; place.file is the path
    explicit Source(const RawFile& file);

    const std::string& path() const { return m_file.path(); }
    std::string_view text() const { return m_text; }
    api::TextRows rows() const { return m_file.rows(); }
    const std::string& encoding() const { return m_encoding; }
    /// False if some bytes of the text are not UTF-8; the reader must look at each cell.
    bool validUtf8() const { return m_validUtf8; }
    bool hasNul() const { return m_hasNul; }
    /// True if the file ends in the middle of a character; so its last record may be cut.
    bool cutOff() const { return m_cutOff; }
    /// Path, encoding, size and hash; the format fills in the rest.
    api::FileReport report() const;
    /// What the reading itself found ("encoding_guessed", "cut_in_character").
    const std::vector<api::Finding>& notes() const { return m_notes; }

private:
    void refuseOtherKinds() const;
    void decode();

    const RawFile& m_file;
    base::SpooledArray<char> m_decoded;  ///< of another encoding; else empty
    std::string_view m_text;
    std::string m_encoding;
    bool m_validUtf8 = true, m_hasNul = false, m_cutOff = false;
    std::vector<api::Finding> m_notes;
};

}  // namespace core::data
