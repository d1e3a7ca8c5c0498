// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/fake_hub.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace tests {
namespace {

std::string checksum(const QByteArray& bytes, QCryptographicHash::Algorithm algorithm) {
    return QCryptographicHash::hash(bytes, algorithm).toHex().toStdString();
}

const std::string& described(const HubFile& file) {
    return file.promised.empty() ? file.content : file.promised;
}

std::string tagOf(const HubFile& file) {
    return file.large ? sha256Of(described(file)) : gitBlobOf(described(file));
}

}  // namespace

std::string sha256Of(const std::string& content) {
    return checksum(QByteArray::fromStdString(content), QCryptographicHash::Sha256);
}

std::string gitBlobOf(const std::string& content) {
    return checksum("blob " + QByteArray::number(qulonglong(content.size())) + '\0' + QByteArray::fromStdString(content),
                    QCryptographicHash::Sha1);
}

FakeHub::FakeHub()
    : files{{"config.json", {"{\"model_type\": \"gpt2\"}"}},
            {"tokenizer.json", {"{\"version\": \"1.0\"}"}},
            {"README.md", {"A card."}},
            {"model.safetensors", {std::string(300'000, 'w'), true}},
            {"pytorch_model.bin", {std::string(1000, 'p'), true}},
            {"tf_model.h5", {std::string(1000, 't'), true}},
            {"onnx/model.onnx", {std::string(1000, 'o'), true}},
            {"model.gguf", {std::string(1000, 'g'), true}}},
      m_store([this](const ServedRequest& request) { return storeAnswer(request); }),
      m_hub([this](const ServedRequest& request) { return hubAnswer(request); }) {}

std::size_t FakeHub::contentRequests() const {
    const auto requests = m_hub.requests();
    const auto isContent = [](const ServedRequest& request) { return request.target.find("/resolve/") != std::string::npos; };
    return m_store.requests().size() + static_cast<std::size_t>(std::ranges::count_if(requests, isContent));
}

void FakeHub::forgetRequests() {
    m_hub.forgetRequests();
    m_store.forgetRequests();
}

std::string FakeHub::list() const {
    QJsonArray siblings;
    for (const auto& [path, file] : files) {
        QJsonObject entry{{"rfilename", QString::fromStdString(path)}, {"size", qint64(described(file).size())}};
        entry["blobId"] = QString::fromStdString(gitBlobOf(described(file)));
        if (file.large)
            entry["lfs"] = QJsonObject{
                {"sha256", QString::fromStdString(sha256Of(described(file)))}, {"size", entry["size"]}, {"pointerSize", 134}};
        siblings.append(entry);
    }
    return QJsonDocument(QJsonObject{{"id", QString::fromStdString(name)}, {"sha", commit}, {"siblings", siblings}})
        .toJson()
        .toStdString();
}

ServedAnswer FakeHub::hubAnswer(const ServedRequest& request) {
    if (everything)
        return *everything;
    if (request.target == "/api/models/" + name + "/revision/main?blobs=true" ||
        request.target == "/api/models/" + name + "/revision/refs%2Fpr%2F1?blobs=true")
        return {.body = list()};
    const std::string contents = "/" + name + "/resolve/" + commit + "/";
    const auto file = request.target.starts_with(contents) ? files.find(request.target.substr(contents.size())) : files.end();
    if (file == files.end())
        return {.status = 404, .fields = "X-Error-Code: EntryNotFound\r\n"};
    const std::string fields = std::string("X-Repo-Commit: ") + commit + "\r\n";
    if (file->second.large)
        return {.status = 302,
                .fields = fields + "X-Linked-ETag: \"" + tagOf(file->second) +
                          "\"\r\nLocation: " + m_store.address("localhost") + "/" + file->first + "?signature=a%2Fb\r\n"};
    ServedAnswer answer = content(file->first, request);
    answer.fields = fields + "ETag: \"" + tagOf(file->second) + "\"\r\n" + answer.fields;  // the last one counts
    return answer;
}

ServedAnswer FakeHub::storeAnswer(const ServedRequest& request) {
    return content(request.target.substr(1, request.target.find('?') - 1), request);
}

ServedAnswer FakeHub::content(const std::string& file, const ServedRequest& request) {
    if (const auto found = instead.find(file); found != instead.end()) {
        const ServedAnswer answer = found->second;
        instead.erase(found);
        return answer;
    }
    const std::string& bytes = files.at(file).content;
    const auto range = request.fields.find("range");
    if (range == request.fields.end() || !knowsParts)
        return {.body = bytes};
    const std::size_t from = std::stoul(range->second.substr(6));
    const std::string size = std::to_string(bytes.size());
    return {.status = 206,
            .fields =
                "Content-Range: bytes " + std::to_string(from) + "-" + std::to_string(bytes.size() - 1) + "/" + size + "\r\n",
            .body = bytes.substr(from)};
}

}  // namespace tests
