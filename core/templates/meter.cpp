// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/meter.h"

#include "core/templates/fault.h"

namespace core::templates {

void Meter::step(std::int64_t count) {
    m_steps += count;
    if (m_steps > m_limits.steps)
        failLimit("template.limit-steps", m_limits.steps);
}

void Meter::text(std::size_t count) {
    if (count > static_cast<std::size_t>(m_limits.textBytes))
        failLimit("template.limit-text", m_limits.textBytes);
    step(static_cast<std::int64_t>(count / 64));
    bytes(count);
}

void Meter::grow(std::size_t size, std::size_t added) {
    if (size + added > static_cast<std::size_t>(m_limits.textBytes))
        failLimit("template.limit-text", m_limits.textBytes);
    step(static_cast<std::int64_t>(added / 64));
}

void Meter::list(std::size_t count) {
    if (count > static_cast<std::size_t>(m_limits.items))
        failLimit("template.limit-items", m_limits.items);
    step(static_cast<std::int64_t>(count / 4));
    bytes(count * 32);
}

void Meter::bytes(std::size_t count) {
    constexpr std::size_t overhead = 64;
    m_bytes += static_cast<std::int64_t>(count + overhead);
    if (m_bytes > m_limits.bytes)
        failLimit("template.limit-bytes", m_limits.bytes);
}

void Meter::nesting(int depth) const {
    if (depth > m_limits.nesting)
        failLimit("template.limit-nesting", m_limits.nesting);
}

void Meter::enter() {
    if (++m_calls <= m_limits.calls)
        return;
    --m_calls;
    failLimit("template.limit-calls", m_limits.calls);
}

}  // namespace core::templates
