// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core::data {

/// The attributes of an element, by short names.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// The value of the attribute; a view without data if there is none.
    std::string_view find(std::string_view name) const;
    std::string_view value(std::string_view name, std::string_view otherwise) const {
        const std::string_view found = find(name);
        return found.data() ? found : otherwise;
    }

private:
    const char** m_pairs;  ///< name, value, name, …, null
};

/// Takes the parts of an XML document as they come. Names are short: a usual prefix for each namespace of office documents
/// ("w:p"), "?:name" for others, the plain name where there is no namespace.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
};

/// Reads an XML document, part `part` of `file`. Declared entities are refused and nothing is read from elsewhere.
/// @throws base::Error "data.xml-entities" {part, line}; Damage "data.damage-xml" {part, line}; what the handler throws
void readXml(std::string_view xml, const std::string& part, const std::string& file, XmlHandler& handler);

}  // namespace core::data
