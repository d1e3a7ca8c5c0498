// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>

#include "core/api/session.h"

namespace tests {

/// A session that answers at once from what the test put into its public members; no model, no libtorch. Set the members before
/// a call starts. Every call counts itself, obeys its token and fails with `failures[name]` where that is set.
class FakeSession : public core::api::Session {
public:
    FakeSession();

    std::map<std::string, core::api::Failure> failures;  ///< by name of the function: "checkDataset"
    std::vector<core::api::ModelReport> models;          ///< a starter BERT, a starter GPT-2, one that cannot be adapted
    core::api::DatasetReport dataset;                    ///< twelve tickets, two findings
    std::vector<core::api::PreviewPiece> pieces;
    core::api::TokenCounts counted;
    core::api::Estimate estimated;
    core::api::RateSearch rateSearch;
    std::vector<core::api::Event> trainingEvents;        ///< sent in order by train()
    core::api::TrainingReport trained;
    core::api::AssessmentReport assessed;
    core::api::ExportReport exported;
    core::api::DownloadReport downloaded;
    core::api::IntegrityReport verified;
    core::api::AdviceReport advised;
    core::api::Generation generated;
    std::vector<core::api::TextAnswer> predictions;
    /// Pause before every event of a call, so that a test can act in between.
    std::chrono::milliseconds eventDelay{0};
    /// Calls wait here until released (or cancelled); false: they don't wait.
    std::atomic<bool> hold{false};

    int callCount(const std::string& name) const;
    core::api::Job lastJob() const;  ///< of checkDataset, estimate or train
    core::api::DownloadRequest lastDownload() const;

    core::api::Outcome<core::api::ModelReport> inspectModel(const std::string& folder, const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<core::api::ModelReport>> listModels(const std::vector<std::string>&, const core::api::EventSink&,
                                                                       const core::api::CancelToken&) override;
    core::api::Outcome<core::api::IntegrityReport> verifyModel(const std::string&, const core::api::EventSink&,
                                                               const core::api::CancelToken&) override;
    core::api::Outcome<core::api::AdviceReport> advise(const core::api::AdviceRequest&, const core::api::CancelToken&) override;
    core::api::Outcome<core::api::DatasetReport> checkDataset(const core::api::Job&, const core::api::EventSink&,
                                                              const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<core::api::PreviewPiece>> preview(const core::api::Job&, const core::api::DatasetReport&,
                                                                     std::int64_t, const core::api::CancelToken&) override;
    core::api::Outcome<core::api::TokenCounts> countTokens(const core::api::Job&, const core::api::DatasetReport&,
                                                           const core::api::EventSink&, const core::api::CancelToken&) override;
    core::api::Outcome<core::api::RateSearch> findLearningRate(const core::api::Job&, const core::api::EventSink&,
                                                             const core::api::CancelToken&) override;
    core::api::Outcome<core::api::Estimate> estimate(const core::api::Job&, const core::api::DatasetReport&,
                                                     const core::api::CancelToken&) override;
    core::api::Outcome<core::api::TrainingReport> train(const core::api::Job&, const std::string&, bool,
                                                        const core::api::EventSink&, const core::api::RunControl&) override;
    core::api::Outcome<core::api::AssessmentReport> assess(const std::string&, const core::api::EventSink&,
                                                           const core::api::CancelToken&) override;
    core::api::Outcome<core::api::ExportReport> exportModel(const core::api::ExportRequest&, const core::api::EventSink&,
                                                            const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<core::api::TextAnswer>>
    predict(const core::api::PredictRequest&, const core::api::EventSink&, const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<std::vector<float>>> embed(const core::api::EmbedRequest&,
                                                              const core::api::CancelToken&) override;
    core::api::Outcome<core::api::Generation> generate(const core::api::GenerateRequest&,
                                                       const core::api::CancelToken&) override;
    core::api::Outcome<core::api::ProbeReport> probe(const core::api::ProbeRequest&, const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<core::api::TokenizedText>> tokenize(const std::string&, const std::vector<core::api::TextToTokenize>&,
                                                                       const core::api::CancelToken&) override;
    core::api::Outcome<std::int64_t> trainTokenizer(const core::api::TrainTokenizerRequest&, const core::api::EventSink&,
                                                    const core::api::CancelToken&) override;
    core::api::Outcome<core::api::BenchReport> bench(const core::api::BenchRequest&, const core::api::EventSink&, const core::api::CancelToken&) override;
    core::api::Outcome<std::vector<core::api::TokenizerBenchRow>> benchTokenizers(const core::api::TokenizerBenchRequest&,
                                                                                   const core::api::CancelToken&) override;
    core::api::Outcome<core::api::DownloadReport> download(const core::api::DownloadRequest&, const core::api::EventSink&,
                                                           const core::api::CancelToken&) override;

private:
    template <class T>
    core::api::Outcome<T> answer(const char* name, const T& value, const core::api::CancelToken& token);
    void remember(const core::api::Job& job);

    mutable std::mutex m_mutex;
    std::map<std::string, int> m_calls;  ///< guarded by m_mutex
    core::api::Job m_job;                ///< guarded by m_mutex
    core::api::DownloadRequest m_download;  ///< guarded by m_mutex
};

/// A failure of one error-level issue.
core::api::Failure failureOf(const std::string& code, core::api::Arguments arguments = {}, core::api::Place place = {});

}  // namespace tests
