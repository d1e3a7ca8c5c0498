// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/checksum.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/error.h"

namespace core::hub {
namespace {

EVP_MD_CTX* context(const std::shared_ptr<void>& state) {
    return static_cast<EVP_MD_CTX*>(state.get());
}

void require(bool worked) {
    if (!worked)
        throw base::Error("internal.unexpected", {}, {}, "libcrypto cannot make a checksum", api::Fault::Program);
}

}  // namespace

Checksum::Checksum(ChecksumKind kind, std::int64_t size)
    : m_state(EVP_MD_CTX_new(), [](void* state) { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(state)); }) {
    require(m_state &&
            EVP_DigestInit_ex(context(m_state), kind == ChecksumKind::Sha256 ? EVP_sha256() : EVP_sha1(), nullptr) == 1);
    if (kind == ChecksumKind::GitBlob)
        add("blob " + std::to_string(size) + std::string(1, '\0'));
}

void Checksum::add(std::string_view bytes) {
    require(EVP_DigestUpdate(context(m_state), bytes.data(), bytes.size()) == 1);
}

std::string Checksum::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned count = 0;
    require(EVP_DigestFinal_ex(context(m_state), bytes.data(), &count) == 1);
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < count; ++i)
        text.append({digits[bytes[i] >> 4], digits[bytes[i] & 15]});
    return text;
}

}  // namespace core::hub
