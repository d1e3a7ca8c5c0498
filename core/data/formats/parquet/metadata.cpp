// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/metadata.h"

#include "core/base/little_endian.h"
#include "core/data/formats/parquet/thrift_reader.h"
#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

using Field = ThriftReader::Field;

constexpr std::size_t markBytes = 4, tailBytes = 8;
constexpr std::size_t deepestSchema = 32, mostNodes = 100'000;
constexpr std::int64_t mostRows = std::int64_t{1} << 31;

[[noreturn]] void damaged() {
    throw Damage{"data.damage-footer"};
}

std::int64_t bounded(std::int64_t value, std::int64_t limit) {
    if (value < 0 || value > limit)
        damaged();
    return value;
}

/// The unit of a time: a union whose field says which. @returns units per second
std::int64_t readUnit(ThriftReader& reader) {
    std::int64_t perSecond = 1000;
    readStruct(reader, [&](const Field& field) {
        perSecond = field.id == 1 ? 1000 : field.id == 2 ? 1'000'000 : 1'000'000'000;
        return false;
    });
    return perSecond;
}

/// The older way of saying what a value stands for.
void applyConverted(Node& node, std::int64_t type) {
    constexpr std::int64_t Utf8 = 0, Map = 1, MapKeyValue = 2, List = 3, Enum = 4, Decimal = 5, Date = 6, TimeMillis = 7,
                           TimeMicros = 8, StampMillis = 9, StampMicros = 10, Uint8 = 11, Uint64 = 14, Json = 19;
    if (type == Utf8 || type == Enum || type == Json)
        node.meaning = Meaning::Text;
    else if (type == Map || type == MapKeyValue)
        node.meaning = Meaning::Map;
    else if (type == List)
        node.meaning = Meaning::List;
    else if (type == Decimal)
        node.meaning = Meaning::Decimal;
    else if (type == Date)
        node.meaning = Meaning::Date;
    else if (type == TimeMillis || type == TimeMicros)
        node.meaning = Meaning::Time;
    else if (type == StampMillis || type == StampMicros)
        node.meaning = Meaning::Timestamp;
    else if (type >= Uint8 && type <= Uint64)
        node.meaning = Meaning::Unsigned;
    if (node.meaning == Meaning::Time || node.meaning == Meaning::Timestamp)
        node.perSecond = type == TimeMillis || type == StampMillis ? 1000 : 1'000'000;
}

/// The newer way: a union whose field says which.
void readLogical(ThriftReader& reader, Node& node) {
    readStruct(reader, [&](const Field& field) {
        switch (field.id) {
        case 1:
        case 4:
        case 12:
            node.meaning = Meaning::Text;
            return false;
        case 2:
            node.meaning = Meaning::Map;
            return false;
        case 3:
            node.meaning = Meaning::List;
            return false;
        case 5:
            node.meaning = Meaning::Decimal;
            return false;
        case 6:
            node.meaning = Meaning::Date;
            return false;
        case 7:
        case 8:
            node.meaning = field.id == 7 ? Meaning::Time : Meaning::Timestamp;
            readStruct(reader, [&](const Field& part) {
                if (part.id != 2)
                    return false;
                node.perSecond = readUnit(reader);
                return true;
            });
            return true;
        case 14:
            node.meaning = Meaning::Uuid;
            return false;
        default:
            return false;
        }
    });
}

struct FlatNode {
    Node node;
    std::int64_t children = 0;
};

FlatNode readElement(ThriftReader& reader) {
    FlatNode element;
    Node& node = element.node;
    readStruct(reader, [&](const Field& field) {
        switch (field.id) {
        case 1:
            node.physical = static_cast<Physical>(bounded(reader.integer(), 7));
            return true;
        case 2:
            node.width = static_cast<std::int32_t>(bounded(reader.integer(), 1 << 20));
            return true;
        case 3:
            node.repetition = static_cast<Repetition>(bounded(reader.integer(), 2));
            return true;
        case 4:
            node.name = reader.text();
            return true;
        case 5:
            element.children = bounded(reader.integer(), mostNodes);
            return true;
        case 6:
            applyConverted(node, reader.integer());
            return true;
        case 7:
            node.scale = static_cast<std::int32_t>(bounded(reader.integer(), 100));
            return true;
        case 10:
            readLogical(reader, node);
            return true;
        default:
            return false;
        }
    });
    return element;
}

/// Puts the list of elements, each followed by its children, back into a tree.
class TreeBuilder {
public:
    explicit TreeBuilder(std::vector<FlatNode>& elements) : m_elements(elements) {}

    Node build() {
        Node root = take(0, 0, 0);
        if (m_at != m_elements.size() || root.children.empty())
            damaged();
        return root;
    }

private:
    Node take(std::int32_t definition, std::int32_t repetition, std::size_t depth) {
        if (m_at >= m_elements.size() || depth > deepestSchema)
            damaged();
        FlatNode& element = m_elements[m_at++];
        Node node = std::move(element.node);
        if (depth > 0) {
            node.maxDefinition = definition + (node.repetition != Repetition::Required);
            node.maxRepetition = repetition + (node.repetition == Repetition::Repeated);
        }
        node.leaf = m_leaves;
        for (std::int64_t child = 0; child < element.children; ++child)
            node.children.push_back(take(node.maxDefinition, node.maxRepetition, depth + 1));
        m_leaves += node.children.empty();
        return node;
    }

    std::vector<FlatNode>& m_elements;
    std::size_t m_at = 0, m_leaves = 0;
};

void gatherLeaves(const Node& node, std::vector<const Node*>& leaves) {
    if (node.children.empty())
        leaves.push_back(&node);
    for (const Node& child : node.children)
        gatherLeaves(child, leaves);
}

void readChunkMetadata(ThriftReader& reader, Chunk& chunk, std::uint64_t fileBytes) {
    std::int64_t data = 0, dictionary = 0, length = 0;
    readStruct(reader, [&](const Field& field) {
        switch (field.id) {
        case 4:
            chunk.codec = static_cast<std::int32_t>(bounded(reader.integer(), 1000));
            return true;
        case 5:
            chunk.values = bounded(reader.integer(), mostRows);
            return true;
        case 7:
            length = reader.integer();
            return true;
        case 9:
            data = reader.integer();
            return true;
        case 11:
            dictionary = reader.integer();
            return true;
        default:
            return false;
        }
    });
    const std::int64_t begin = dictionary > 0 && dictionary < data ? dictionary : data;
    if (begin < 0 || length < 0 || static_cast<std::uint64_t>(begin) > fileBytes ||
        static_cast<std::uint64_t>(length) > fileBytes - static_cast<std::uint64_t>(begin))
        damaged();
    chunk.begin = static_cast<std::uint64_t>(begin);
    chunk.length = static_cast<std::uint64_t>(length);
}

RowGroup readGroup(ThriftReader& reader, std::uint64_t fileBytes) {
    RowGroup group;
    readStruct(reader, [&](const Field& field) {
        if (field.id == 3) {
            group.rows = bounded(reader.integer(), mostRows);
            return true;
        }
        if (field.id != 1)
            return false;
        const auto columns = reader.list();
        for (std::uint32_t i = 0; i < columns.size; ++i) {
            Chunk chunk;
            readStruct(reader, [&](const Field& part) {
                if (part.id == 1)
                    throw Damage{"data.damage-elsewhere", {{"path", std::string(reader.text().substr(0, 200))}}};
                if (part.id != 3)
                    return false;
                readChunkMetadata(reader, chunk, fileBytes);
                return true;
            });
            group.chunks.push_back(chunk);
        }
        return true;
    });
    return group;
}

std::string_view footerOf(std::string_view file) {
    const auto stated = [](std::size_t count) { return std::to_string(count); };
    if (file.size() < markBytes + tailBytes)
        throw Damage{"data.damage-short", {{"bytes", stated(file.size())}, {"needed", stated(markBytes + tailBytes)}}};
    const std::string_view end = file.substr(file.size() - markBytes);
    if (end == "PARE")
        throw Damage{"data.damage-encrypted"};
    if (end != "PAR1")
        throw Damage{"data.damage-no-end"};
    const std::uint64_t length = base::littleEndian(file.substr(file.size() - tailBytes), 4);
    if (length > file.size() - markBytes - tailBytes)
        throw Damage{"data.damage-footer-length", {{"length", std::to_string(length)}, {"bytes", stated(file.size())}}};
    if (length == 0)
        throw Damage{"data.damage-footer-empty"};
    return file.substr(file.size() - tailBytes - length, length);
}

}  // namespace

void readMetadata(std::string_view file, Metadata& metadata) {
    ThriftReader reader(footerOf(file), "data.damage-footer");
    std::vector<FlatNode> elements;
    readStruct(reader, [&](const Field& field) {
        if (field.id == 3) {
            metadata.rows = bounded(reader.integer(), mostRows);
            return true;
        }
        if (field.id != 2 && field.id != 4)
            return false;
        const auto items = reader.list();
        for (std::uint32_t i = 0; i < items.size; ++i) {
            if (field.id == 2)
                elements.push_back(readElement(reader));
            else
                metadata.groups.push_back(readGroup(reader, file.size()));
        }
        return true;
    });
    if (elements.empty() || elements.size() > mostNodes)
        damaged();
    metadata.root = TreeBuilder(elements).build();
    gatherLeaves(metadata.root, metadata.leaves);
    for (const RowGroup& group : metadata.groups)
        if (group.chunks.size() != metadata.leaves.size())
            damaged();
}

PageHeader readPageHeader(std::string_view bytes) {
    PageHeader header;
    ThriftReader reader(bytes, "data.damage-page");
    const auto readData = [&](const Field& part) {
        if (part.id > 4)
            return false;
        const std::int64_t value = reader.integer();
        if (part.id == 1)
            header.values = bounded(value, mostRows);
        else
            (part.id == 2   ? header.encoding
             : part.id == 3 ? header.definitionEncoding
                            : header.repetitionEncoding) = static_cast<std::int32_t>(bounded(value, 1000));
        return true;
    };
    const auto readDataV2 = [&](const Field& part) {
        if (part.id == 7)
            header.packed = ThriftReader::isTrue(part);
        if (part.id > 6)
            return false;
        const std::int64_t value = bounded(reader.integer(), mostRows);
        if (part.id == 1)
            header.values = value;
        else if (part.id == 4)
            header.encoding = static_cast<std::int32_t>(value);
        else if (part.id == 5)
            header.definitionBytes = static_cast<std::uint64_t>(value);
        else if (part.id == 6)
            header.repetitionBytes = static_cast<std::uint64_t>(value);
        return true;
    };
    readStruct(reader, [&](const Field& field) {
        if (field.id == 1)
            header.type = static_cast<PageHeader::Type>(bounded(reader.integer(), 3));
        else if (field.id == 2)
            header.unpackedBytes = static_cast<std::uint64_t>(bounded(reader.integer(), mostRows));
        else if (field.id == 3)
            header.packedBytes = static_cast<std::uint64_t>(bounded(reader.integer(), mostRows));
        else if (field.id == 5)
            readStruct(reader, readData);
        else if (field.id == 7)
            readStruct(reader, [&](const Field& part) { return part.id <= 2 && readData(part); });
        else if (field.id == 8)
            readStruct(reader, readDataV2);
        else
            return false;
        return true;
    });
    header.headerBytes = reader.position();
    return header;
}

}  // namespace core::data::parquet
