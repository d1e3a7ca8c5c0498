// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"

/// Structs ↔ JSON from one description: `template <class V> void describe(V& visit, T& value)` calls visit("name", value.name) for
/// every field; enums have `enumNames(T)`. Non-finite numbers are null in JSON. Missing keys keep their standard value.
namespace core::job::json_mapping {

using base::Json;

template <class T>
concept Enum = std::is_enum_v<T>;

class Writer;
class Reader;

template <class T>
Json write(const T& value);
template <class T>
void read(const Json& json, T& value);

class Writer {
public:
    template <class T>
    void operator()(std::string_view name, const T& value) {
        json[std::string(name)] = write(value);
    }
    Json json = Json::object();
};

class Reader {
public:
    explicit Reader(const Json& json) : m_json(json) {}
    template <class T>
    void operator()(std::string_view name, T& value) {
        if (const auto found = m_json.find(std::string(name)); found != m_json.end())
            read(*found, value);
    }

private:
    const Json& m_json;
};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};
template <class T>
struct IsPair : std::false_type {};
template <class A, class B>
struct IsPair<std::pair<A, B>> : std::true_type {};
template <class T>
struct IsArray : std::false_type {};
template <class T, std::size_t N>
struct IsArray<std::array<T, N>> : std::true_type {};

[[noreturn]] inline void refuse() {
    throw base::Error("report.invalid");
}
inline void require(bool condition) {
    if (!condition)
        refuse();
}

template <class T>
Json writeList(const T& values) {
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(write(value));
    return list;
}

template <class T>
Json write(const T& value) {
    if constexpr (std::is_same_v<T, double>) {
        return std::isfinite(value) ? Json(value) : Json(nullptr);
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
        return value;
    } else if constexpr (Enum<T>) {
        return enumNames(value)[static_cast<std::size_t>(value)];
    } else if constexpr (IsVector<T>::value || IsArray<T>::value) {
        return writeList(value);
    } else if constexpr (IsMap<T>::value) {
        Json object = Json::object();
        for (const auto& [key, held] : value)
            object[key] = write(held);
        return object;
    } else if constexpr (IsPair<T>::value) {
        return Json::array({write(value.first), write(value.second)});
    } else {
        Writer writer;
        describe(writer, const_cast<T&>(value));
        return std::move(writer.json);
    }
}

template <class T>
void readEnum(const Json& json, T& value) {
    require(json.is_string());
    const auto& names = enumNames(value);
    for (std::size_t index = 0; index < names.size(); ++index)
        if (json.get_ref<const std::string&>() == names[index]) {
            value = static_cast<T>(index);
            return;
        }
    refuse();
}

template <class T>
void read(const Json& json, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        require(json.is_boolean());
        value = json.get<bool>();
    } else if constexpr (std::is_same_v<T, double>) {
        require(json.is_number() || json.is_null());
        value = json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
    } else if constexpr (std::is_arithmetic_v<T>) {
        require(json.is_number_integer());
        value = json.get<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
        require(json.is_string());
        value = json.get<std::string>();
    } else if constexpr (Enum<T>) {
        readEnum(json, value);
    } else if constexpr (IsVector<T>::value) {
        require(json.is_array());
        value.clear();
        value.resize(json.size());
        for (std::size_t index = 0; index < json.size(); ++index)
            read(json[index], value[index]);
    } else if constexpr (IsArray<T>::value) {
        require(json.is_array() && json.size() == value.size());
        for (std::size_t index = 0; index < value.size(); ++index)
            read(json[index], value[index]);
    } else if constexpr (IsMap<T>::value) {
        require(json.is_object());
        value.clear();
        for (const auto& [key, held] : json.items())
            read(held, value[key]);
    } else if constexpr (IsPair<T>::value) {
        require(json.is_array() && json.size() == 2);
        read(json[0], value.first);
        read(json[1], value.second);
    } else {
        require(json.is_object());
        Reader reader(json);
        describe(reader, value);
    }
}

}  // namespace core::job::json_mapping
