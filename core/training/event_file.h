// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace core::training {

/// The curves of a run as TensorBoard reads them: TFRecords (a length and the bytes, each with its masked CRC-32C) of Event
/// messages (tensorflow/core/util/event.proto) that hold one scalar each. A log for other programs: where it cannot be written
/// the run goes on without it.
class EventFile {
public:
    /// Makes folder/events.out.tfevents.SECONDS.tunewright. From `firstStep` on it takes the place of what earlier files hold.
    EventFile(const std::string& folder, std::int64_t firstStep);

    void add(std::int64_t step, std::string_view tag, double value);
    /// Gives what was added to the system.
    void flush() { m_file.flush(); }

private:
    void write(const std::string& event);

    std::ofstream m_file;
};

}  // namespace core::training
