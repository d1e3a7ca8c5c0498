// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "tests/support/fake_session.h"

#include <thread>

namespace tests {

using namespace core::api;
using std::chrono::milliseconds;

namespace {

class Rows : public RowTable {
public:
    Rows(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows)
        : m_columns(std::move(columns)), m_rows(std::move(rows)) {}

    std::int64_t rowCount() const override { return static_cast<std::int64_t>(m_rows.size()); }
    std::vector<std::string> columns() const override { return m_columns; }
    std::string cell(std::int64_t index, std::int64_t column) const override {
        return m_rows.at(static_cast<std::size_t>(index)).at(static_cast<std::size_t>(column));
    }
    Place place(std::int64_t index) const override { return {"tickets.csv", index + 1, ""}; }
    std::int64_t number(std::int64_t index) const override { return index + 1; }
    Part part(std::int64_t index) const override {
        return index % 6 == 4 ? Part::Validation : index % 6 == 5 ? Part::Test : Part::Train;
    }

private:
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

ModelReport model(std::string name, std::string family, std::vector<std::string> tasks) {
    ModelReport report;
    report.path = "/models/" + name;
    report.name = std::move(name);
    report.family = std::move(family);
    report.architecture = report.family == "bert" ? "BertForMaskedLM" : "GPT2LMHeadModel";
    report.parameters = 7'600'000;
    report.layers = 6;
    report.hiddenSize = 256;
    report.heads = 4;
    report.contextLength = 512;
    report.vocabularySize = 8000;
    report.bytesOnDisk = 15'300'000;
    report.licence = "GPL-3.0-or-later";
    report.languages = {"en"};
    report.starter = true;
    report.tasks = std::move(tasks);
    return report;
}

std::shared_ptr<const RowTable> tickets() {
    return std::make_shared<Rows>(
        std::vector<std::string>{"id", "message", "team"},
        std::vector<std::vector<std::string>>{
            {"1", "I was charged twice for the same month.", "billing"},
            {"2", "The parcel has not arrived although it was due on Monday.", "delivery"},
            {"3", "The app closes as soon as I open the camera.", "technical"},
            {"4", "Please send the invoice to our new address.", "billing"},
            {"5", "My password link has expired.", "account"},
            {"6", "The tracking page shows nothing.", "delivery"},
            {"7", "How do I change the e-mail address of my account?", "account"},
            {"8", "The update stopped at half and now nothing starts.", "technical"},
            {"9", "I was charged twice for the same month.", "billing"},
            {"10", "The courier left the box in the rain.", "delivery"},
            {"11", "Two-factor codes never reach my phone.", "account"},
            {"12", "Printing gives blank pages since yesterday.", "technical"},
        });
}

Finding finding(std::string kind, Severity severity, std::vector<std::int64_t> rows) {
    Finding found;
    found.kind = std::move(kind);
    found.severity = severity;
    found.count = static_cast<std::int64_t>(rows.size());
    for (const std::int64_t row : rows)
        found.hits.push_back({.row = row,
                              .start = -1,
                              .end = -1,
                              .partner = 0,
                              .column = "",
                              .value = "",
                              .file = "tickets.csv",
                              .line = row + 1});
    return found;
}

ColumnReport column(std::string name, Role role, std::int64_t distinct) {
    ColumnReport report;
    report.name = std::move(name);
    report.role = role;
    report.confidence = 0.9;
    report.distinct = distinct;
    return report;
}

DatasetReport ticketReport() {
    DatasetReport report;
    report.verdict = Verdict::ReadyWithWarnings;
    report.rows = report.goodRows = 12;
    report.columns = {column("id", Role::Ignore, 12), column("message", Role::Text, 11), column("team", Role::Label, 4)};
    report.findings = {finding("exact_duplicate", Severity::Warning, {1, 9}), finding("placeholder", Severity::Note, {5})};
    report.labels = {{"account", 3}, {"billing", 3}, {"delivery", 3}, {"technical", 3}};
    report.trainRows = 8;
    report.validationRows = report.testRows = 2;
    report.labelsByPart = {{"account", {2, 1, 0}}, {"billing", {3, 0, 0}}, {"delivery", {1, 1, 1}}, {"technical", {2, 0, 1}}};
    report.table = tickets();
    return report;
}

}  // namespace

Failure failureOf(const std::string& code, Arguments arguments, Place place) {
    return {Fault::Input, {{Severity::Error, code, std::move(place), std::move(arguments)}}, "detail of " + code};
}

FakeSession::FakeSession() : dataset(ticketReport()) {
    models = {model("starter-bert", "bert", {"classification", "masked-lm"}),
              model("starter-gpt", "gpt2", {"causal-lm", "prompt-answer"})};
    ModelReport broken = model("my-llama", "llama", {});
    broken.starter = false;
    broken.issues = {{Severity::Error, "model.unsupported-family", {broken.path, 0, ""}, {{"family", "llama"}}}};
    models.push_back(broken);
    pieces = {{"[CLS] ", PreviewPiece::Use::ReadOnly}, {"I was charged twice ", PreviewPiece::Use::ReadOnly},
              {"billing", PreviewPiece::Use::LearnedFrom}, {" and more", PreviewPiece::Use::CutOff}};
    counted = {12, 1, 0, 150, 9};
    estimated.memoryBytes = 900'000'000;
    estimated.memoryAvailableBytes = 8'000'000'000;
    estimated.diskBytes = 60'000'000;
    estimated.diskAvailableBytes = 50'000'000'000;
    estimated.seconds = 95;
    estimated.steps = 120;
    estimated.trainExamples = 8;
}

int FakeSession::callCount(const std::string& name) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(name);
    return found == m_calls.end() ? 0 : found->second;
}

Job FakeSession::lastJob() const {
    const std::lock_guard lock(m_mutex);
    return m_job;
}

void FakeSession::remember(const Job& job) {
    const std::lock_guard lock(m_mutex);
    m_job = job;
}

template <class T>
Outcome<T> FakeSession::answer(const char* name, const T& value, const CancelToken& token) {
    {
        const std::lock_guard lock(m_mutex);
        ++m_calls[name];
    }
    while (hold && !token.isCancelled())
        std::this_thread::sleep_for(milliseconds(1));
    if (token.isCancelled())
        return Cancelled{};
    if (const auto found = failures.find(name); found != failures.end())
        return found->second;
    return value;
}

Outcome<ModelReport> FakeSession::inspectModel(const std::string& folder, const CancelToken& token) {
    for (const ModelReport& report : models)
        if (report.path == folder)
            return answer("inspectModel", report, token);
    return failureOf("file.not-found", {}, {folder, 0, ""});
}

Outcome<std::vector<ModelReport>> FakeSession::listModels(const std::vector<std::string>&, const EventSink& sink,
                                                          const CancelToken& token) {
    for (std::size_t i = 0; i < models.size() && eventDelay.count() > 0 && !token.isCancelled(); ++i) {
        std::this_thread::sleep_for(eventDelay);
        sink(ProgressEvent{Stage::LoadingModel, static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(models.size())});
    }
    return answer("listModels", models, token);
}

Outcome<IntegrityReport> FakeSession::verifyModel(const std::string& folder, const EventSink& sink, const CancelToken& token) {
    sink(StageEvent{Stage::Verifying});
    IntegrityReport report = verified;
    report.path = folder;
    return answer("verifyModel", report, token);
}

Outcome<AdviceReport> FakeSession::advise(const AdviceRequest&, const CancelToken& token) {
    return answer("advise", advised, token);
}

Outcome<DatasetReport> FakeSession::checkDataset(const Job& job, const EventSink& sink, const CancelToken& token) {
    remember(job);
    sink(StageEvent{Stage::ReadingData});
    sink(ProgressEvent{Stage::ReadingData, dataset.rows, dataset.rows, 0});
    DatasetReport report = dataset;
    for (const DataFile& file : job.data.files) {
        FileReport read;
        read.path = file.path;
        read.format = "csv";
        read.encoding = "UTF-8";
        read.bytes = 900;
        read.rows = read.goodRows = dataset.rows;
        report.files.push_back(read);
    }
    for (ColumnReport& column : report.columns)
        if (const auto role = job.data.roles.find(column.name); role != job.data.roles.end()) {
            column.role = role->second;
            column.detected = false;
        }
    return answer("checkDataset", report, token);
}

Outcome<std::vector<PreviewPiece>> FakeSession::preview(const Job&, const DatasetReport&, std::int64_t,
                                                        const CancelToken& token) {
    return answer("preview", pieces, token);
}

Outcome<TokenCounts> FakeSession::countTokens(const Job& job, const DatasetReport& report, const EventSink& sink, const CancelToken& token) {
    remember(job);
    sink(ProgressEvent{Stage::Tokenizing, report.goodRows / 2, report.goodRows});
    return answer("countTokens", counted, token);
}

Outcome<RateSearch> FakeSession::findLearningRate(const Job& job, const EventSink&, const CancelToken& token) {
    remember(job);
    return answer("findLearningRate", rateSearch, token);
}

Outcome<Estimate> FakeSession::estimate(const Job& job, const DatasetReport&, const CancelToken& token) {
    remember(job);
    return answer("estimate", estimated, token);
}

Outcome<TrainingReport> FakeSession::train(const Job& job, const std::string&, bool, const EventSink& sink,
                                           const RunControl& control) {
    remember(job);
    std::int64_t step = 0;
    for (const Event& event : trainingEvents) {
        std::this_thread::sleep_for(eventDelay);
        if (const auto* point = std::get_if<TrainingPoint>(&event))
            step = point->step;
        for (const std::string& text : control.takeNotes())
            sink(NoteEvent{step, text});
        if (control.isPaused()) {
            sink(PausedEvent{true});
            while (control.isPaused() && !control.token().isCancelled())
                std::this_thread::sleep_for(milliseconds(1));
            sink(PausedEvent{false});
        }
        if (control.token().isCancelled() || control.stopRequested())
            break;
        sink(event);
    }
    TrainingReport report = trained;
    if (control.stopRequested())
        report.end = RunEnd::StoppedAndKept;
    return answer("train", report, control.token());
}

Outcome<AssessmentReport> FakeSession::assess(const std::string&, const EventSink& sink, const CancelToken& token) {
    sink(StageEvent{Stage::Assessing});
    return answer("assess", assessed, token);
}

Outcome<ExportReport> FakeSession::exportModel(const ExportRequest& request, const EventSink& sink, const CancelToken& token) {
    sink(StageEvent{Stage::Exporting});
    ExportReport report = exported;
    report.path = request.destination;
    report.format = request.format;
    return answer("exportModel", report, token);
}

Outcome<std::vector<TextAnswer>> FakeSession::predict(const PredictRequest&, const EventSink&, const CancelToken& token) {
    return answer("predict", predictions, token);
}

Outcome<std::vector<std::vector<float>>> FakeSession::embed(const EmbedRequest& request, const CancelToken& token) {
    return answer("embed", std::vector<std::vector<float>>(request.texts.size()), token);
}

Outcome<Generation> FakeSession::generate(const GenerateRequest& request, const CancelToken& token) {
    if (request.onText)
        request.onText(generated.text);
    return answer("generate", generated, token);
}

Outcome<ProbeReport> FakeSession::probe(const ProbeRequest&, const CancelToken& token) {
    return answer("probe", ProbeReport{}, token);
}

Outcome<std::vector<TokenizedText>> FakeSession::tokenize(const std::string&, const std::vector<TextToTokenize>& texts,
                                                          const CancelToken& token) {
    return answer("tokenize", std::vector<TokenizedText>(texts.size()), token);
}

Outcome<std::int64_t> FakeSession::trainTokenizer(const TrainTokenizerRequest& request, const EventSink&,
                                                  const CancelToken& token) {
    return answer("trainTokenizer", request.vocabularySize, token);
}

Outcome<BenchReport> FakeSession::bench(const BenchRequest&, const EventSink&, const CancelToken& token) {
    return answer("bench", BenchReport{}, token);
}

Outcome<std::vector<TokenizerBenchRow>> FakeSession::benchTokenizers(const TokenizerBenchRequest&, const CancelToken& token) {
    return answer("benchTokenizers", std::vector<TokenizerBenchRow>{}, token);
}

Outcome<DownloadReport> FakeSession::download(const DownloadRequest& request, const EventSink& sink, const CancelToken& token) {
    sink(StageEvent{Stage::Downloading});
    {
        const std::lock_guard lock(m_mutex);
        m_download = request;
    }
    DownloadReport report = downloaded;
    report.model = request.model;
    if (request.listOnly)
        report.folder.clear();
    return answer("download", report, token);
}

DownloadRequest FakeSession::lastDownload() const {
    const std::lock_guard lock(m_mutex);
    return m_download;
}

}  // namespace tests
