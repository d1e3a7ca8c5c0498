// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/torch_file.h"

#include <unistd.h>

#include <map>

#include "core/base/error.h"
#include "core/base/inflate.h"
#include "core/base/little_endian.h"
#include "core/base/tensor_files/pickle.h"
#include "core/base/tensor_files/torch_tensors.h"
#include "core/base/zip_directory.h"

namespace core::base {
namespace {

using Kind = PickleValue::Kind;

constexpr std::string_view pickleName = "data.pkl";
constexpr std::string_view oldMark = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";  ///< the number in the first of five pickles
constexpr std::size_t tarMarkAt = 257;

/// Names the usual files that are taken for a PyTorch file.
void refuseOtherKinds(std::string_view bytes, const std::string& file) {
    if (bytes.empty())
        throw Error("weights.empty-file", {}, {.file = file});
    refuseLfsPointer(bytes, file);
    if (bytes.size() > 8 && bytes[8] == '{' && littleEndian(bytes, 8) <= bytes.size())
        throw Error("weights.is-safetensors", {}, {.file = file});
    if (bytes.size() > tarMarkAt && bytes.substr(tarMarkAt).starts_with("ustar"))
        throw Error("weights.torch-tar", {}, {.file = file});
}

/// The folder in the archive that holds data.pkl, with its slash.
std::string folderOf(const ZipDirectory& zip, const std::string& file) {
    std::string folder;
    int count = 0;
    for (const auto& [name, entry] : zip.entries()) {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || name.substr(slash + 1) != pickleName)
            continue;
        folder = name.substr(0, slash + 1);
        ++count;
    }
    if (count == 0)
        throw Error("weights.zip-no-pickle", {}, {.file = file});
    if (count > 1)
        throw Error("weights.zip-pickles", {{"count", std::to_string(count)}}, {.file = file});
    return folder;
}

/// All that is deflated must fit into memory, and must not be made to fill it.
void refuseBomb(const ZipDirectory& zip, std::uint64_t fileBytes, const std::string& file) {
    constexpr std::uint64_t harmlessBytes = 1 << 20, mostTimes = 100;
    std::uint64_t size = 0;
    bool overflow = false;
    for (const auto& [name, entry] : zip.entries())
        if (!entry.plain())
            overflow = __builtin_add_overflow(size, entry.size, &size) || overflow;
    if (overflow || (size > harmlessBytes && size / mostTimes > fileBytes))
        throw Error("weights.zip-bomb", {{"size", std::to_string(size)}, {"packed", std::to_string(fileBytes)}},
                    {.file = file});
    const auto memory =
        static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
    if (size > memory)
        throw Error("weights.zip-large", {{"size", std::to_string(size >> 20)}, {"available", std::to_string(memory >> 20)}},
                    {.file = file});
}

/// The storages of the older form by their keys: each is a count of 8 bytes, then the elements.
std::map<std::string, std::string_view, std::less<>> oldStorages(const Pickle& pickle, const Pickle& keys,
                                                                 std::string_view rest, const std::string& file) {
    std::map<std::string_view, TensorType> types;
    for (std::uint32_t i = 0; i < pickle.size(); ++i)
        if (const PickleValue& value = pickle.at(i); value.kind == Kind::Storage)
            if (const auto type = storageType(pickle.at(value.items[0]).text))
                types.emplace(pickle.at(value.items[1]).text, *type);
    std::map<std::string, std::string_view, std::less<>> storages;
    for (const std::uint32_t item : keys.root().items) {
        const std::string_view key = keys.at(item).text;
        const auto type = types.find(key);
        if (type == types.end())
            break;  // its length is not known; whatever is missing behind it is told by the tensor's name
        const std::uint64_t width = tensorTypeBytes(type->second), count = rest.size() < 8 ? 0 : littleEndian(rest, 8);
        if (rest.size() < 8 || count > (rest.size() - 8) / width)
            throw Error("weights.old-form-cut", {}, {.file = file});
        storages.emplace(key, rest.substr(8, count * width));
        rest.remove_prefix(8 + count * width);
    }
    return storages;
}

}  // namespace

TorchFile::TorchFile(const std::string& path) : TensorFile(path), m_map(path) {
    refuseOtherKinds(m_map.view(), path);
    if (m_map.view().starts_with("PK"))
        readArchive();
    else if (m_map.view().starts_with('\x80'))
        readOldForm();
    else
        throw Error("weights.not-torch", {}, {.file = path});
}

/// What an entry holds; a view without data if there is none of that name.
std::string_view TorchFile::content(const ZipDirectory& zip, const std::string& name) {
    const ZipDirectory::Entry* const entry = zip.find(name);
    if (entry == nullptr)
        return {};
    if (entry->plain())
        return entry->bytes;
    constexpr std::uint32_t deflated = 8;
    if (entry->encrypted || entry->method != deflated)
        throw Error("weights.zip-packed", {{"entry", name}}, {.file = m_path});
    const auto [place, isNew] = m_unpacked.try_emplace(name);
    if (!isNew)
        return place->second;
    std::string& unpacked = place->second;
    const bool whole = inflateRaw(entry->bytes, entry->size, [&](std::string_view piece) { unpacked += piece; });
    if (!whole || unpacked.size() != entry->size || crc32(unpacked) != entry->checksum)
        throw Error("weights.zip-entry", {{"entry", name}}, {.file = m_path});
    return unpacked;
}

void TorchFile::readArchive() {
    const ZipDirectory zip(m_map.view(), m_path);
    refuseBomb(zip, m_map.view().size(), m_path);
    const std::string folder = folderOf(zip, m_path);
    if (const auto order = content(zip, folder + "byteorder"); order.data() && !order.starts_with("little"))
        throw Error("weights.big-endian", {}, {.file = m_path});
    const std::string_view text = content(zip, folder + std::string(pickleName));
    const Pickle pickle(text, m_path);
    const auto find = [&](std::string_view key) { return content(zip, folder + "data/" + std::string(key)); };
    TorchTensors found = torchTensors(pickle, find, m_path);
    m_tensors = std::move(found.tensors);
    m_warnings = std::move(found.warnings);
    const std::string_view map = m_map.view();
    for (StoredTensor& tensor : m_tensors)
        tensor.mapped = tensor.bytes.data() >= map.data() && tensor.bytes.data() < map.data() + map.size();
    if (pickle.length() < text.size())
        m_warnings.push_back({api::Severity::Warning, "weights.pickle-more", {.file = m_path}, {}});
}

void TorchFile::readOldForm() {
    std::string_view rest = m_map.view();
    const auto next = [&] {
        Pickle pickle(rest, m_path);
        rest.remove_prefix(pickle.length());
        return pickle;
    };
    if (const Pickle mark = next(); mark.root().kind != Kind::Bytes || mark.root().text != oldMark)
        throw Error("weights.old-form-mark", {}, {.file = m_path});
    next();  // the version, always the same
    const Pickle system = next();
    for (std::size_t i = 0; i + 1 < system.root().items.size(); i += 2)
        if (system.at(system.root().items[i]).text == "little_endian" && system.at(system.root().items[i + 1]).number == 0)
            throw Error("weights.big-endian", {}, {.file = m_path});
    const Pickle pickle = next();
    const Pickle keys = next();
    const auto storages = oldStorages(pickle, keys, rest, m_path);
    const auto find = [&](std::string_view key) {
        const auto found = storages.find(key);
        return found == storages.end() ? std::string_view() : found->second;
    };
    TorchTensors found = torchTensors(pickle, find, m_path);
    m_tensors = std::move(found.tensors);
    m_warnings = std::move(found.warnings);
}

}  // namespace core::base
