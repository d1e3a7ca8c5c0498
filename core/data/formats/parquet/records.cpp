// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/records.h"

#include <cstdio>

#include "core/data/formats/parquet/encodings.h"
#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

constexpr std::size_t longestCell = 1u << 28;

bool isList(const Node& node) {
    return node.meaning == Meaning::List && node.children.size() == 1 &&
           node.children.front().repetition == Repetition::Repeated;
}

bool isMap(const Node& node) {
    return node.meaning == Meaning::Map && node.children.size() == 1 && node.children.front().children.size() == 2 &&
           node.children.front().repetition == Repetition::Repeated && node.children.front().children.front().children.empty();
}

}  // namespace

void appendJsonText(std::string& json, std::string_view text) {
    json += '"';
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (byte == '\n') {
            json += "\\n";
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(byte));
            json += escaped;
        } else {
            json += byte;
        }
    }
    json += '"';
}

CellType RecordAssembler::take(const Node& column, std::string& cell) {
    LeafEntries& entries = first(column);
    if (!column.children.empty() || column.repetition == Repetition::Repeated) {
        const bool missing = column.repetition == Repetition::Optional && entries.definition() < column.maxDefinition;
        if (missing)
            skip(column);
        else
            write(column, cell);
        return missing ? CellType::Null : CellType::Nested;
    }
    CellType type = CellType::Null;
    if (entries.definition() == column.maxDefinition) {
        type = entries.pool().type(entries.value());
        cell += entries.pool().text(entries.value());
    }
    entries.advance();
    return type;
}

/// Passes over the one entry that says that the node is missing or empty.
void RecordAssembler::skip(const Node& node) {
    if (node.children.empty())
        first(node).advance();
    for (const Node& child : node.children)
        skip(child);
}

template <typename Item> void RecordAssembler::repeat(const Node& node, std::string& json, Item item) {
    LeafEntries& entries = first(node);
    if (entries.definition() < node.maxDefinition)
        return skip(node);
    for (bool more = false;; more = true) {
        if (more)
            json += ',';
        item();
        if (json.size() > longestCell)
            throw Damage{"data.damage-too-much", {{"limit", std::to_string(longestCell)}}};
        if (entries.repetition() != node.maxRepetition)
            return;
    }
}

void RecordAssembler::write(const Node& node, std::string& json) {
    if (node.repetition == Repetition::Repeated) {
        json += '[';
        repeat(node, json, [&] { writeContent(node, json); });
        json += ']';
    } else if (node.repetition == Repetition::Optional && first(node).definition() < node.maxDefinition) {
        skip(node);
        json += "null";
    } else {
        writeContent(node, json);
    }
}

void RecordAssembler::writeContent(const Node& node, std::string& json) {
    if (node.children.empty())
        return writeLeaf(node, json);
    if (isMap(node))
        return writeMap(node.children.front(), json);
    if (isList(node)) {
        const Node& items = node.children.front();
        json += '[';
        // The usual form has a group of one element between the list and its items.
        repeat(items, json,
               [&] { items.children.size() == 1 ? write(items.children.front(), json) : writeContent(items, json); });
        json += ']';
        return;
    }
    json += '{';
    for (const Node& child : node.children) {
        if (&child != &node.children.front())
            json += ',';
        appendJsonText(json, child.name);
        json += ':';
        write(child, json);
    }
    json += '}';
}

void RecordAssembler::writeMap(const Node& entries, std::string& json) {
    json += '{';
    repeat(entries, json, [&] {
        std::string key;
        const CellType type = take(entries.children.front(), key);
        appendJsonText(json, type == CellType::Null ? std::string_view("null") : std::string_view(key));
        json += ':';
        write(entries.children.back(), json);
    });
    json += '}';
}

void RecordAssembler::writeLeaf(const Node& node, std::string& json) {
    LeafEntries& entries = first(node);
    if (entries.definition() != node.maxDefinition)
        damagedPage();
    const std::size_t value = entries.value();
    switch (entries.pool().type(value)) {
    case CellType::Null:
        json += "null";
        break;
    case CellType::Text:
        appendJsonText(json, entries.pool().text(value));
        break;
    default:
        json += entries.pool().text(value);
    }
    entries.advance();
}

}  // namespace core::data::parquet
