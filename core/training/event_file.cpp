// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/event_file.h"

#include <bit>
#include <chrono>
#include <filesystem>

#include "core/base/tensor_files/crc32c.h"

namespace core::training {
namespace {

// Numbers of the fields in event.proto and summary.proto, with the wire type in the lowest three bits.
enum Key : char {
    WallTime = 1 << 3 | 1,     // Event: double
    Step = 2 << 3 | 0,         // Event: int64
    FileVersion = 3 << 3 | 2,  // Event: string
    Summary = 5 << 3 | 2,      // Event: message
    SessionLog = 7 << 3 | 2,   // Event: message
    Status = 1 << 3 | 0,       // SessionLog: enum
    Value = 1 << 3 | 2,        // Summary: message
    Tag = 1 << 3 | 2,          // Summary.Value: string
    SimpleValue = 2 << 3 | 5,  // Summary.Value: float
};
constexpr char statusStart = 1;

template <class T> std::string fixed(T value) {
    std::string bytes;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    return bytes + static_cast<char>(value);
}

std::string field(Key key, std::string_view bytes) {
    return static_cast<char>(key) + varint(bytes.size()) + std::string(bytes);
}

double now() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string head(std::int64_t step) {
    return static_cast<char>(WallTime) + fixed(std::bit_cast<std::uint64_t>(now())) + static_cast<char>(Step) +
           varint(static_cast<std::uint64_t>(step));
}

}  // namespace

EventFile::EventFile(const std::string& folder, std::int64_t firstStep) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(folder, error);
    // Files are read in the order of their names.
    for (auto seconds = static_cast<std::int64_t>(now());; ++seconds) {
        const fs::path path = fs::path(folder) / ("events.out.tfevents." + std::to_string(seconds) + ".tunewright");
        if (fs::exists(path, error))
            continue;
        m_file.open(path, std::ios::binary);
        break;
    }
    write(head(0) + field(FileVersion, "brain.Event:2"));
    if (firstStep > 0)
        write(head(firstStep) + field(SessionLog, {std::string{static_cast<char>(Status), statusStart}}));
}

void EventFile::add(std::int64_t step, std::string_view tag, double value) {
    const std::string scalar =
        field(Tag, tag) + static_cast<char>(SimpleValue) + fixed(std::bit_cast<std::uint32_t>(static_cast<float>(value)));
    write(head(step) + field(Summary, field(Value, scalar)));
}

void EventFile::write(const std::string& event) {
    const std::string length = fixed(static_cast<std::uint64_t>(event.size()));
    m_file << length << fixed(base::maskedCrc32c(length)) << event << fixed(base::maskedCrc32c(event));
}

}  // namespace core::training
