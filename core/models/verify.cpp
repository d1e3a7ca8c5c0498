// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/verify.h"

#include <algorithm>
#include <filesystem>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/hub/checksum.h"
#include "core/models/weight_files.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece = 4 << 20;

/// The SHA-256 that a file of a hub's cache is named by (blobs/DIGEST, which a snapshot links to), or empty.
std::string statedDigest(const std::string& file) {
    std::error_code error;
    const fs::path real = fs::canonical(file, error);
    const std::string name = real.filename().string();
    constexpr std::size_t digits = 64;
    const auto isHexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    const bool named = !error && real.parent_path().filename() == "blobs" && name.size() == digits;
    return named && std::ranges::all_of(name, isHexadecimal) ? name : std::string();
}

class Verifier {
public:
    Verifier(const std::string& folder, const api::EventSink& sink, const api::CancelToken& token)
        : m_files(folder), m_sink(sink), m_token(token) {
        m_report.path = folder;
    }

    api::IntegrityReport verify() {
        for (const auto& file : m_files.files()) {
            m_report.issues.insert(m_report.issues.end(), file->warnings().begin(), file->warnings().end());
            if (const std::string digest = statedDigest(file->path()); !digest.empty())
                m_total += sizeOf(*file);
        }
        for (const WeightFiles::Entry& entry : m_files.tensors())
            m_total += static_cast<std::int64_t>(entry.tensor->bytes.size());
        if (m_sink)
            m_sink(api::StageEvent{api::Stage::Verifying});
        for (const auto& file : m_files.files())
            compareDigest(*file);
        for (const WeightFiles::Entry& entry : m_files.tensors())
            look(entry);
        return std::move(m_report);
    }

private:
    static std::int64_t sizeOf(const base::TensorFile& file) {
        std::error_code error;
        const auto size = fs::file_size(file.path(), error);
        return error ? 0 : static_cast<std::int64_t>(size);
    }

    void advance(std::size_t bytes) {
        base::stopIfCancelled(m_token);
        m_done += static_cast<std::int64_t>(bytes);
        if (m_sink)
            m_sink(api::ProgressEvent{api::Stage::Verifying, m_done, m_total});
    }

    void compareDigest(const base::TensorFile& file) {
        const std::string digest = statedDigest(file.path());
        if (digest.empty())
            return;
        const base::MappedFile mapped(file.path());
        const std::string_view bytes = mapped.view();
        hub::Checksum checksum(hub::ChecksumKind::Sha256, static_cast<std::int64_t>(bytes.size()));
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            const std::string_view part = bytes.substr(at, piece);
            checksum.add(part);
            advance(part.size());
        }
        ++m_report.checksums;
        if (checksum.finish() != digest)
            m_report.issues.push_back({api::Severity::Error, "model.checksum", {.file = file.path()}, {}});
    }

    void look(const WeightFiles::Entry& entry) {
        try {
            base::checkBytes(*entry.tensor, entry.file->path());
            std::string buffer;
            base::checkValues(base::withoutStrides(*entry.tensor, buffer), entry.file->path());
        } catch (const base::Error& error) {
            m_report.issues.insert(m_report.issues.end(), error.issues().begin(), error.issues().end());
        }
        ++m_report.tensors;
        m_report.values += entry.tensor->elements;
        m_report.bytes += static_cast<std::int64_t>(entry.tensor->bytes.size());
        advance(entry.tensor->bytes.size());
    }

    WeightFiles m_files;
    const api::EventSink& m_sink;
    const api::CancelToken& m_token;
    api::IntegrityReport m_report;
    std::int64_t m_done = 0, m_total = 0;
};

}  // namespace

api::IntegrityReport verifyModel(const std::string& folder, const api::EventSink& sink, const api::CancelToken& token) {
    return Verifier(folder, sink, token).verify();
}

}  // namespace core::models
