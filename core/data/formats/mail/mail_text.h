// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core::data::mail {

// How mails write what does not fit into lines of ASCII (RFC 2045 and 2047).

/// Bytes from base64; white space is passed over. Nothing if there is any other character.
std::optional<std::string> fromBase64(std::string_view text);
/// Bytes from quoted-printable; `underscores` stand for spaces (in headers).
std::string fromQuotedPrintable(std::string_view text, bool underscores);

/// UTF-8 of bytes in a character set. A set that is not known is read as UTF-8; `known` says so.
std::string toText(std::string_view bytes, std::string_view charset, bool& known);

/// A header's value with its encoded words ("=?utf-8?B?…?=") as text.
std::string decodedHeader(std::string_view value);

/// "2026-03-03T10:00:00+01:00" of a mail's date; as it is if it cannot be read.
std::string isoMailDate(std::string_view value);

/// The text of a page of HTML, without its mark-up, scripts and styles.
std::string textOfHtml(std::string_view html);

}  // namespace core::data::mail
