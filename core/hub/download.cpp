// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/download.h"

#include <algorithm>
#include <chrono>

#include "core/base/cancel.h"
#include "core/base/files.h"
#include "core/hub/cache.h"
#include "core/hub/client.h"
#include "core/hub/file_transfer.h"
#include "core/hub/remote_model.h"
#include "core/hub/repository.h"

namespace core::hub {
namespace {

constexpr std::size_t listLimit = 64u << 20, indexLimit = 64u << 20;  // bytes

/// Tells a sink how many bytes of all files are there, at most ten times a second and at the end.
class Progress {
public:
    Progress(const api::EventSink& sink, std::int64_t present, std::int64_t total)
        : m_sink(sink), m_present(present), m_total(total) {}

    void at(std::int64_t done) {
        const auto now = Clock::now();
        if (!m_sink || (done < m_total && now - m_told < std::chrono::milliseconds(100)))
            return;
        m_told = now;
        const double seconds = std::chrono::duration<double>(now - m_started).count();
        const double left = done > m_present && seconds > 0
                                ? seconds / static_cast<double>(done - m_present) * static_cast<double>(m_total - done)
                                : -1;
        m_sink(api::ProgressEvent{api::Stage::Downloading, done, m_total, left});
    }

private:
    using Clock = std::chrono::steady_clock;

    const api::EventSink& m_sink;
    std::int64_t m_present, m_total;
    Clock::time_point m_started = Clock::now(), m_told;
};

/// One download from the list of files to the finished folder.
class Download {
public:
    Download(const Settings& settings, Repository repository, const api::EventSink& sink, const api::CancelToken& token)
        : m_settings(settings), m_repository(std::move(repository)), m_sink(sink), m_token(token), m_client(settings, token),
          m_cache(settings.cache, m_repository) {}

    /// Finds out what is needed and what of it is there.
    api::DownloadReport plan() {
        send(api::StageEvent{api::Stage::Downloading});
        const std::string list =
            "/api/models/" + m_repository.name + "/revision/" + percentEncoded(m_repository.revision) + "?blobs=true";
        const RemoteModel model = parseRemoteModel(m_client.text(list, listLimit), m_settings.hub.host);
        m_commit = model.commit;
        const Selection selection = selectFiles(model, m_repository.name);
        m_files = selection.files;
        if (selection.shardIndex)
            std::ranges::copy(selectShards(model, indexText(*selection.shardIndex), selection.shardIndex->name),
                              std::back_inserter(m_files));
        api::DownloadReport report{.model = m_repository.name, .revision = m_repository.revision, .commit = m_commit};
        for (const RemoteFile& file : m_files) {
            report.files.push_back({file.name, file.bytes, m_cache.holds(file)});
            report.bytes += file.bytes;
            report.missingBytes += m_cache.missingBytes(file);
        }
        if (bringsCode(model))
            report.issues.push_back({api::Severity::Warning, "hub.brings-code", {}, {{"name", m_repository.name}}});
        for (const api::Issue& issue : report.issues)
            send(api::IssueEvent{issue});
        return report;
    }

    /// Fetches what plan() found missing. @returns the model's folder
    std::string fetch(const api::DownloadReport& report) {
        m_cache.makeRoom(report.missingBytes);
        Progress progress(m_sink, report.bytes - report.missingBytes, report.bytes);
        std::int64_t before = 0;
        FileTransfer transfer(m_client, m_settings, m_token, [&](std::int64_t done) { progress.at(before + done); });
        for (const RemoteFile& file : m_files) {
            base::stopIfCancelled(m_token);
            if (!m_cache.holds(file))
                transfer.fetch(file, pathOf(file), m_commit, m_cache.blob(file));
            before += file.bytes;
            progress.at(before);
        }
        return m_cache.makeSnapshot(m_commit, m_files);
    }

private:
    std::string pathOf(const RemoteFile& file) const {
        return "/" + m_repository.name + "/resolve/" + m_commit + "/" + percentEncoded(file.name);
    }

    std::string indexText(const RemoteFile& file) {
        const std::string text =
            m_cache.holds(file) ? base::readFile(m_cache.blob(file), indexLimit) : m_client.text(pathOf(file), indexLimit);
        Checksum checksum(file.kind, static_cast<std::int64_t>(text.size()));
        checksum.add(text);
        if (checksum.finish() != file.checksum)
            throw base::Error("hub.wrong-checksum", {{"name", file.name}}, {}, {}, api::Fault::Program);
        return text;
    }

    void send(const api::Event& event) const {
        if (m_sink)
            m_sink(event);
    }

    const Settings& m_settings;
    Repository m_repository;
    const api::EventSink& m_sink;
    const api::CancelToken& m_token;
    Client m_client;
    Cache m_cache;
    std::string m_commit;
    std::vector<RemoteFile> m_files;
};

}  // namespace

api::DownloadReport download(const api::DownloadRequest& request, const Settings& settings, const api::EventSink& sink,
                             const api::CancelToken& token) {
    Download download(settings, parseRepository(request.model, request.revision, settings.hub), sink, token);
    api::DownloadReport report = download.plan();
    if (!request.listOnly)
        report.folder = download.fetch(report);
    return report;
}

}  // namespace core::hub
