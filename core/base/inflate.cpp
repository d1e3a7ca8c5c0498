// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace core::base {
namespace {

constexpr int rawWindow = -MAX_WBITS, gzipWindow = 16 + MAX_WBITS;
constexpr std::size_t step = 1 << 18;  ///< how much is unpacked at a time

/// zlib's state, ended when it goes.
class Inflater {
public:
    explicit Inflater(int window) : m_ready(inflateInit2(&m_stream, window) == Z_OK) {}
    ~Inflater() {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool run(std::string_view packed, std::size_t limit, bool members, const TakeBytes& take) {
        if (!m_ready)
            return false;
        std::vector<Bytef> piece(step);
        for (int state = Z_OK; state != Z_STREAM_END || (members && !packed.empty());) {
            if (state == Z_STREAM_END)
                inflateReset(&m_stream);
            const auto given = static_cast<uInt>(std::min<std::size_t>(packed.size(), std::numeric_limits<uInt>::max()));
            m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
            m_stream.avail_in = given;
            m_stream.next_out = piece.data();
            m_stream.avail_out = static_cast<uInt>(piece.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            packed.remove_prefix(given - m_stream.avail_in);
            const std::size_t count = piece.size() - m_stream.avail_out;
            if ((state != Z_OK && state != Z_STREAM_END) || count > limit)
                return false;
            limit -= count;
            take({reinterpret_cast<const char*>(piece.data()), count});
        }
        return true;
    }

private:
    z_stream m_stream{};
    bool m_ready;
};

}  // namespace

bool inflateRaw(std::string_view packed, std::size_t limit, const TakeBytes& take) {
    return Inflater(rawWindow).run(packed, limit, false, take);
}

bool inflateGzip(std::string_view packed, std::size_t limit, const TakeBytes& take) {
    return Inflater(gzipWindow).run(packed, limit, true, take);
}

std::uint32_t crc32(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace core::base
