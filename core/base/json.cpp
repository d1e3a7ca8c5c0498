// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/json.h"

#include <unordered_set>

#include "core/base/error.h"
#include "core/base/files.h"

namespace core::base {
namespace {

/// Watches a parse: depth and keys of every open object.
class Guard {
public:
    Guard(const std::string& file, std::size_t maxDepth) : m_file(file), m_maxDepth(maxDepth) {}

    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            if (static_cast<std::size_t>(depth) >= m_maxDepth)
                throw Error("json.too-deep", {{"limit", std::to_string(m_maxDepth)}}, {.file = m_file});
            if (event == Event::object_start)
                m_keys.emplace_back();
        } else if (event == Event::object_end) {
            m_keys.pop_back();
        } else if (event == Event::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!m_keys.back().insert(key).second)
                throw Error("json.duplicate-key", {{"key", key}}, {.file = m_file});
        }
        return true;
    }

private:
    const std::string& m_file;
    std::size_t m_maxDepth;
    std::vector<std::unordered_set<std::string>> m_keys;
};

}  // namespace

Json parseJson(std::string_view text, const std::string& file, std::size_t maxDepth) {
    Guard guard(file, maxDepth);
    try {
        return Json::parse(text.begin(), text.end(), std::ref(guard));
    } catch (const Json::parse_error& error) {
        throw Error("json.syntax", {{"byte", std::to_string(error.byte)}}, {.file = file}, error.what());
    } catch (const Json::out_of_range& error) {
        throw Error("json.syntax", {{"byte", "0"}}, {.file = file}, error.what());
    }
}

Json readJson(const std::string& path, std::size_t limitBytes) {
    return parseJson(readFile(path, limitBytes), path);
}

std::string dumpJson(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace core::base
