// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/file_transfer.h"

#include <algorithm>
#include <thread>

#include "core/base/cancel.h"

namespace core::hub {
namespace {

constexpr std::size_t pieceBytes = 1u << 20;

/// Whether the same request may go well a little later.
bool isPassing(const std::string& code) {
    return code == "hub.interrupted" || code == "hub.timed-out" || code == "hub.server";
}

/// The checksum in a tag such as "…" or W/"…"; empty if it holds something else.
std::string checksumInTag(const HttpHead& head) {
    std::string tag = head.field("x-linked-etag");
    if (tag.empty())
        tag = head.field("etag");
    if (tag.starts_with("W/"))
        tag.erase(0, 2);
    std::erase(tag, '"');
    const bool fits = (tag.size() == 40 || tag.size() == 64) && tag.find_first_not_of("0123456789abcdef") == std::string::npos;
    return fits ? tag : "";
}

/// Whether a part of an answer ("bytes 5-9/10") is what was asked for.
bool isRest(const std::string& range, std::int64_t from, std::int64_t size) {
    return range == "bytes " + std::to_string(from) + "-" + std::to_string(size - 1) + "/" + std::to_string(size);
}

}  // namespace

struct FileTransfer::Work {
    const RemoteFile& file;
    const std::string& path;
    const std::string& commit;
    base::ResumableFile part;
    Checksum checksum;
    std::int64_t done = 0;  ///< bytes in the part and the checksum
    bool resumed = false;   ///< some of them are of an earlier sitting
    bool answered = false;  ///< the present request has brought content
};

FileTransfer::FileTransfer(Client& client, const Settings& settings, const api::CancelToken& token, Progress progress)
    : m_client(client), m_settings(settings), m_token(token), m_progress(std::move(progress)) {}

void FileTransfer::fetch(const RemoteFile& file, const std::string& path, const std::string& commit, const std::string& blob) {
    Work work{file, path, commit, base::ResumableFile(blob), Checksum(file.kind, file.bytes)};
    readAgain(work);
    fetchAll(work);
    bool right = work.checksum.finish() == file.checksum;
    if (!right && work.resumed) {
        // What lay there may have been spoiled; the hub is to blame only if a whole download is wrong.
        work.part.restart();
        readAgain(work);
        fetchAll(work);
        right = work.checksum.finish() == file.checksum;
    }
    if (!right) {
        work.part.discard();
        throw base::Error("hub.wrong-checksum", {{"name", file.name}}, {}, {}, api::Fault::Program);
    }
    work.part.commit();
}

/// Takes what is in the part into the checksum.
void FileTransfer::readAgain(Work& work) {
    if (work.part.size() > work.file.bytes)
        work.part.restart();
    work.checksum = Checksum(work.file.kind, work.file.bytes);
    work.done = 0;
    for (std::string bytes; !(bytes = work.part.read(work.done, pieceBytes)).empty();) {
        base::stopIfCancelled(m_token);
        work.checksum.add(bytes);
        work.done += static_cast<std::int64_t>(bytes.size());
    }
    work.resumed = work.done > 0;
    m_progress(work.done);
}

void FileTransfer::fetchAll(Work& work) {
    for (int attempt = 1; work.done < work.file.bytes; ++attempt) {
        const std::int64_t before = work.done;
        try {
            fetchRest(work);
        } catch (const base::Error& error) {
            if (!isPassing(error.code()))
                throw;
            if (work.done > before)
                attempt = 1;
            if (attempt >= m_settings.attempts)
                throw;
            waitBefore(attempt);
        }
    }
}

void FileTransfer::fetchRest(Work& work) {
    work.answered = false;
    const HubRequest request{work.path, work.done, work.file.checksum, [&](const HttpHead& head) { checkHead(work, head); }};
    m_client.get(request, [&](const HttpHead& head, std::string_view piece) { take(work, head, piece); });
    if (work.done < work.file.bytes) {
        const api::Arguments sizes{
            {"name", work.file.name}, {"bytes", std::to_string(work.done)}, {"expected", std::to_string(work.file.bytes)}};
        work.part.discard();
        throw base::Error("hub.wrong-size", sizes, {}, {}, api::Fault::Program);
    }
}

/// Says early what the checksum would say after a long download.
void FileTransfer::checkHead(const Work& work, const HttpHead& head) const {
    const std::string tag = checksumInTag(head), commit = head.field("x-repo-commit");
    if (!tag.empty() && tag.size() == work.file.checksum.size() && tag != work.file.checksum)
        throw base::Error("hub.wrong-checksum", {{"name", work.file.name}}, {}, "the tag in the answer's head",
                          api::Fault::Program);
    if (!commit.empty() && commit != work.commit)
        throw base::Error("hub.malformed-answer", {{"host", m_settings.hub.host}}, {}, "another commit", api::Fault::Program);
}

void FileTransfer::take(Work& work, const HttpHead& head, std::string_view piece) {
    if (!work.answered && work.done > 0) {
        if (head.status == 200) {
            // The whole file again: the server does not know parts, or its content changed.
            work.part.restart();
            readAgain(work);
        } else if (!isRest(head.field("content-range"), work.done, work.file.bytes)) {
            throw base::Error("hub.malformed-answer", {{"host", m_settings.hub.host}}, {}, "another part of the file",
                              api::Fault::Program);
        }
    }
    work.answered = true;
    const std::int64_t done = work.done + static_cast<std::int64_t>(piece.size());
    if (done > work.file.bytes) {
        work.part.discard();
        throw base::Error(
            "hub.wrong-size",
            {{"name", work.file.name}, {"bytes", std::to_string(done)}, {"expected", std::to_string(work.file.bytes)}}, {}, {},
            api::Fault::Program);
    }
    work.part.append(piece);
    work.checksum.add(piece);
    work.done = done;
    m_progress(done);
}

void FileTransfer::waitBefore(int attempt) const {
    constexpr auto glance = std::chrono::milliseconds(50);
    const auto until = std::chrono::steady_clock::now() + m_settings.pause * (1 << std::min(attempt - 1, 5));
    while (std::chrono::steady_clock::now() < until) {
        base::stopIfCancelled(m_token);
        std::this_thread::sleep_for(glance);
    }
}

}  // namespace core::hub
