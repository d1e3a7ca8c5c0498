// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/package.h"

#include "core/base/error.h"

namespace core::data {
namespace {

/// The name in the archive of a target that is given from a folder of it; empty if it leaves the archive.
std::string resolved(std::string folder, std::string_view target) {
    if (target.starts_with('/')) {
        folder.clear();
        target.remove_prefix(1);
    }
    while (!target.empty()) {
        const std::size_t slash = target.find('/');
        const std::string_view step = target.substr(0, slash);
        target = slash == std::string_view::npos ? std::string_view() : target.substr(slash + 1);
        if (step == "..") {
            if (folder.empty())
                return {};
            folder.pop_back();
            folder.erase(folder.rfind('/') + 1);
        } else if (step != ".") {
            folder += step;
            folder += target.empty() && slash == std::string_view::npos ? "" : "/";
        }
    }
    return folder;
}

class RelationsReader : public XmlHandler {
public:
    explicit RelationsReader(std::string folder) : m_folder(std::move(folder)) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        // What lies elsewhere, such as a template at a web address, is never fetched.
        if (name != "rel:Relationship" || attributes.find("TargetMode") == "External")
            return;
        const std::string target = resolved(m_folder, attributes.value("Target", ""));
        const std::string_view type = attributes.value("Type", "");
        result.byId.emplace(attributes.value("Id", ""), target);
        result.byKind.emplace(type.substr(type.rfind('/') + 1), target);
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    Relations result;

private:
    std::string m_folder;
};

}  // namespace

Relations relationsOf(const ZipFile& zip, const std::string& part) {
    const std::size_t name = part.rfind('/') + 1;
    const std::string path = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
    RelationsReader reader(part.substr(0, name));
    if (zip.has(path))
        readPart(zip, path, reader);
    return std::move(reader.result);
}

void readPart(const ZipFile& zip, const std::string& part, XmlHandler& handler) {
    if (!zip.has(part))
        throw base::Error("data.part-missing", {{"part", part}}, {.file = zip.path()});
    readXml(base::viewOf(zip.read(part)), part, zip.path(), handler);
}

std::string mainPart(const ZipFile& zip, const std::string& usual) {
    const Relations relations = relationsOf(zip, "");
    const auto found = relations.byKind.find("officeDocument");
    return found != relations.byKind.end() && zip.has(found->second) ? found->second : usual;
}

}  // namespace core::data
