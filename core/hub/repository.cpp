// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/repository.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/trim.h"

namespace core::hub {
namespace {

constexpr std::size_t longestName = 96, longestRevision = 255;
// Links from its pages are understood also where a mirror is set as the hub.
constexpr std::string_view publicHosts[] = {"huggingface.co", "www.huggingface.co", "hf.co"};
constexpr std::string_view otherThings[] = {"datasets", "spaces", "collections", "papers", "docs", "api", "models", "blog"};

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == '/')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

bool isWord(const std::string& text, std::string_view further) {
    return !text.empty() && std::ranges::all_of(text, [&](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) || further.find(static_cast<char>(c)) != std::string_view::npos);
    });
}

/// The hub's own rules for a part of a name; "--" would be ambiguous in the cache, too.
bool isNamePart(const std::string& part) {
    const auto isEdge = [](char c) { return c == '.' || c == '-'; };
    return isWord(part, "._-") && !isEdge(part.front()) && !isEdge(part.back()) && part.find("..") == std::string::npos &&
           part.find("--") == std::string::npos && !part.ends_with(".git");
}

void checkName(const std::string& name) {
    const auto parts = split(name);
    if (name.size() > longestName || parts.size() > 2 || !std::ranges::all_of(parts, isNamePart))
        throw base::Error("hub.bad-name", {{"name", name.substr(0, longestName)}});
}

void checkRevision(const std::string& revision) {
    const auto isPart = [](const std::string& part) {
        return isWord(part, "._-+") && part.front() != '.' && !part.ends_with(".lock");
    };
    if (revision.size() > longestRevision || revision.find("..") != std::string::npos ||
        !std::ranges::all_of(split(revision), isPart))
        throw base::Error("hub.bad-revision", {{"revision", revision.substr(0, longestRevision)}});
}

/// What the path of a page names: up to two parts of a name, then perhaps a word and a revision.
Repository fromLink(const std::string& text, const WebAddress& hub) {
    const auto address = parseWebAddress(text);
    if (!address)
        throw base::Error("hub.bad-name", {{"name", text.substr(0, longestName)}});
    std::string path = address->path;
    if (address->host == hub.host && address->port == hub.port) {
        if (path.starts_with(hub.path) && path.substr(hub.path.size()).starts_with("/"))
            path.erase(0, hub.path.size());
    } else if (std::ranges::find(publicHosts, address->host) == std::end(publicHosts)) {
        throw base::Error("hub.other-host", {{"host", address->host}, {"hub", hub.host}});
    }
    while (path.ends_with('/'))
        path.pop_back();
    auto parts = split(path.empty() ? path : path.substr(1));
    if (std::ranges::find(otherThings, parts.front()) != std::end(otherThings))
        throw base::Error("hub.not-a-model", {{"kind", parts.front()}});
    const auto isView = [](const std::string& part) {
        return part == "tree" || part == "blob" || part == "resolve" || part == "raw" || part == "commit";
    };
    const auto view = std::ranges::find_if(parts, isView);
    const bool plain = view == parts.end();
    Repository repository;
    for (auto part = parts.begin(); part != view; ++part)
        repository.name += (repository.name.empty() ? "" : "/") + *part;
    repository.revision.clear();
    // Without a revision after it, "discussions" or the like would be a third part, which no name has.
    if (!plain && view + 1 != parts.end())
        repository.revision = percentDecoded(*(view + 1)).value_or("%");
    return repository;
}

Repository fromName(const std::string& text) {
    const std::size_t at = text.find('@');
    if (at == std::string::npos)
        return {text, {}};
    const std::string revision = text.substr(at + 1);
    return {text.substr(0, at), revision.empty() ? "@" : revision};
}

}  // namespace

std::string Repository::folderName() const {
    const std::size_t slash = name.find('/');
    return "models--" + (slash == std::string::npos ? name : name.substr(0, slash) + "--" + name.substr(slash + 1));
}

Repository parseRepository(const std::string& given, const std::string& revision, const WebAddress& hub) {
    const std::string text(base::trimmed(given));
    Repository repository = text.find("://") != std::string::npos ? fromLink(text, hub) : fromName(text);
    checkName(repository.name);
    if (!revision.empty() && !repository.revision.empty() && revision != repository.revision)
        throw base::Error("hub.several-revisions");
    if (repository.revision.empty())
        repository.revision = revision.empty() ? Repository().revision : revision;
    checkRevision(repository.revision);
    return repository;
}

bool isCommit(const std::string& text) {
    return text.size() == 40 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace core::hub
