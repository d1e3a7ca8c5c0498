// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/tensor_files/pickle_reader.h"

// The opcodes that name or call something.

namespace core::base {
namespace {

constexpr std::string_view orderedDict = "collections.OrderedDict", size = "torch.Size";
constexpr std::array<std::string_view, 2> parameters = {"torch._utils._rebuild_parameter",
                                                        "torch._utils._rebuild_parameter_with_state"};
constexpr std::array<std::string_view, 2> tensors = {"torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor"};

/// torch.FloatStorage and its like, whatever the element; whoever reads the tensor knows which elements there are.
bool namesStorage(std::string_view module, std::string_view name) {
    const bool home = module == "torch" || module == "torch.cuda" || module == "torch.storage";
    return home && name.ends_with("Storage") && name.find('.') == std::string_view::npos;
}

bool isAmong(const std::array<std::string_view, 2>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool isKnown(std::string_view name) {
    return name == orderedDict || name == size || isAmong(parameters, name) || isAmong(tensors, name);
}

}  // namespace

bool PickleReader::objects(unsigned char opcode) {
    switch (opcode) {
    case 'c':
    case 'i': {
        const std::string_view module = line(), name = line();
        global(module, name);
        if (opcode == 'i')
            refuse("INST");
        return true;
    }
    case 0x93: {
        const Id name = popOf(Kind::Text), module = popOf(Kind::Text);
        global(m_values[module].text, m_values[name].text);
        return true;
    }
    case 'Q':
        persistent();
        return true;
    case 'R':
        reduce();
        return true;
    case 'b':
        build();
        return true;
    default:
        return false;
    }
}

/// True if what follows makes an object of the class that was just named, as for a model saved whole.
bool PickleReader::makesObjectNext() const {
    std::string_view rest = m_bytes.substr(m_at);
    const auto skipMemo = [&rest] {
        const std::size_t length = rest.starts_with('q') ? 2 : rest.starts_with('r') ? 5 : rest.starts_with('\x94') ? 1 : 0;
        rest.remove_prefix(std::min(length, rest.size()));
    };
    skipMemo();
    if (!rest.starts_with(')'))
        return false;
    rest.remove_prefix(1);
    skipMemo();
    return rest.starts_with('\x81');
}

void PickleReader::global(std::string_view module, std::string_view name) {
    std::string full = std::string(module) + "." + std::string(name);
    if (!isKnown(full) && !namesStorage(module, name)) {
        if (makesObjectNext())
            throw Error("weights.pickle-model", {{"name", shownName(name)}}, {.file = m_file});
        throw Error("weights.pickle-runs", {{"name", shownName(full)}}, {.file = m_file});
    }
    m_names.push_back(std::move(full));
    pushNew({.kind = Kind::Global, .text = m_names.back()});
}

/// ("storage", class, key, device, count of elements[, view]) → Storage
void PickleReader::persistent() {
    const std::vector<Id> parts = m_values[popOf(Kind::Tuple)].items;
    const auto is = [&](std::size_t part, Kind kind) { return part < parts.size() && m_values[parts[part]].kind == kind; };
    const bool whole = parts.size() == 5 || (parts.size() == 6 && is(5, Kind::None));
    if (!whole || !is(0, Kind::Text) || m_values[parts[0]].text != "storage" || !is(1, Kind::Global) || !is(2, Kind::Text) ||
        !is(4, Kind::Number))
        damaged("weights.pickle.kind");
    pushNew({.kind = Kind::Storage, .items = {parts[1], parts[2], parts[4]}});
}

/// The few calls that are known, by their result.
void PickleReader::reduce() {
    const std::vector<Id> given = m_values[popOf(Kind::Tuple)].items;
    const std::string_view name = m_values[popOf(Kind::Global)].text;
    const auto require = [&](std::size_t part, Kind kind) {
        if (part >= given.size() || m_values[given[part]].kind != kind)
            damaged("weights.pickle.kind");
    };
    if (name == orderedDict) {
        if (!given.empty())
            damaged("weights.pickle.kind");
        pushContainer(Kind::Dict, {});
    } else if (isAmong(parameters, name)) {
        require(0, Kind::Tensor);
        push(given[0]);
    } else if (name == size) {
        require(0, Kind::Tuple);
        push(given[0]);
    } else if (isAmong(tensors, name)) {
        require(0, Kind::Storage);
        require(1, Kind::Number);
        require(2, Kind::Tuple);
        require(3, Kind::Tuple);
        pushNew({.kind = Kind::Tensor, .items = {given.begin(), given.begin() + 4}});
    } else {
        throw Error("weights.pickle-runs", {{"name", shownName(name)}}, {.file = m_file});
    }
}

/// An ordered dictionary of weights carries notes of torch's beside its members; they are not needed.
void PickleReader::build() {
    popOf(Kind::Dict);
    push(popOf(Kind::Dict));
}

}  // namespace core::base
