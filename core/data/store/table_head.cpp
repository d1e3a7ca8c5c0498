// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/table_head.h"

#include "core/base/error.h"
#include "core/base/json.h"

namespace core::data {
namespace {

using base::Json;

Json jsonOf(const api::FileReport& report) {
    return {{"path", report.path}, {"format", report.format}, {"encoding", report.encoding}, {"hash", report.hash},
            {"bytes", report.bytes}, {"rows", report.rows}, {"details", report.details}};
}

api::FileReport reportOf(const Json& json) {
    api::FileReport report;
    json.at("path").get_to(report.path);
    json.at("format").get_to(report.format);
    json.at("encoding").get_to(report.encoding);
    json.at("hash").get_to(report.hash);
    json.at("bytes").get_to(report.bytes);
    json.at("rows").get_to(report.rows);
    json.at("details").get_to(report.details);
    return report;
}

Json jsonOf(const RowFault& fault) {
    return {{"record", fault.record}, {"line", fault.line}, {"code", fault.code}, {"arguments", fault.arguments}};
}

RowFault faultOf(const Json& json) {
    return {json.at("record").get<std::int64_t>(), json.at("line").get<std::int64_t>(), json.at("code").get<std::string>(),
            json.at("arguments").get<api::Arguments>()};
}

Json jsonOf(const api::Finding::Hit& hit) {
    return {{"row", hit.row},       {"start", hit.start}, {"end", hit.end},   {"partner", hit.partner},     {"column", hit.column},
            {"value", hit.value}, {"code", hit.code},   {"file", hit.file}, {"arguments", hit.arguments}, {"line", hit.line}};
}

api::Finding::Hit hitOf(const Json& json) {
    api::Finding::Hit hit;
    json.at("row").get_to(hit.row);
    json.at("start").get_to(hit.start);
    json.at("end").get_to(hit.end);
    json.at("partner").get_to(hit.partner);
    json.at("column").get_to(hit.column);
    json.at("value").get_to(hit.value);
    json.at("code").get_to(hit.code);
    json.at("arguments").get_to(hit.arguments);
    json.at("file").get_to(hit.file);
    json.at("line").get_to(hit.line);
    return hit;
}

Json jsonOf(const api::Finding& note) {
    Json hits = Json::array();
    for (const api::Finding::Hit& hit : note.hits)
        hits.push_back(jsonOf(hit));
    return {{"kind", note.kind},
            {"severity", static_cast<int>(note.severity)},
            {"count", note.count},
            {"arguments", note.arguments},
            {"hits", std::move(hits)}};
}

api::Finding noteOf(const Json& json) {
    const int severity = json.at("severity").get<int>();
    if (severity < 0 || severity > static_cast<int>(api::Severity::Error))
        throw base::Error("data.store-failed", {{"reason", "severity"}});
    api::Finding note{json.at("kind").get<std::string>(), static_cast<api::Severity>(severity),
                      json.at("count").get<std::int64_t>(), json.at("arguments").get<api::Arguments>(), {}};
    for (const Json& hit : json.at("hits"))
        note.hits.push_back(hitOf(hit));
    return note;
}

template <class T> Json listOf(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values)
        list.push_back(jsonOf(value));
    return list;
}

}  // namespace

std::string headOf(const FileTable& table) {
    return base::dumpJson({{"report", jsonOf(table.report)},
                           {"columns", table.columns},
                           {"faults", listOf(table.faults)},
                           {"notes", listOf(table.notes)}});
}

FileTable tableOfHead(std::string_view json) {
    try {
        const Json head = Json::parse(json);
        FileTable table;
        table.report = reportOf(head.at("report"));
        head.at("columns").get_to(table.columns);
        for (const Json& fault : head.at("faults"))
            table.faults.push_back(faultOf(fault));
        for (const Json& note : head.at("notes"))
            table.notes.push_back(noteOf(note));
        return table;
    } catch (const Json::exception& error) {
        throw base::Error("data.store-failed", {{"reason", error.what()}});
    }
}

}  // namespace core::data
