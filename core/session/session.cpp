// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/session.h"
#include "core/base/parallel.h"
#include "core/data/dataset.h"
#include "core/evaluation/answer_texts.h"
#include "core/evaluation/assess.h"
#include "core/evaluation/bench.h"
#include "core/evaluation/bench_tokenizers.h"
#include "core/evaluation/embed.h"
#include "core/evaluation/generate.h"
#include "core/export/export.h"
#include "core/hub/download.h"
#include "core/job/paths.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/generation_config.h"
#include "core/models/model.h"
#include "core/models/probe.h"
#include "core/models/verify.h"
#include "core/session/chat_renderer.h"
#include "core/session/guard.h"
#include "core/session/model_list.h"
#include "core/tasks/task.h"
#include "core/tasks/token_counts.h"
#include "core/tokenizers/bpe_trainer.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/advice.h"
#include "core/training/estimate.h"
#include "core/training/rate_search.h"
#include "core/training/trainer.h"

namespace core::session {
namespace {

using namespace core::api;

TokenizedText toApi(const tokenizers::Encoding& encoding) {
    TokenizedText text;
    text.ids.assign(encoding.ids.begin(), encoding.ids.end());
    text.offsets = encoding.offsets;
    text.tokens = encoding.tokens;
    return text;
}

/// A chat template writes the special tokens itself.
TokenizedText tokenizeChat(const tokenizers::Tokenizer& tokenizer, std::string rendered) {
    TokenizedText text = toApi(tokenizer.encode(rendered, {.specialTokens = tokenizers::SpecialTokens::Leave}));
    text.text = std::move(rendered);
    return text;
}

tokenizers::TokenizerKind kindNamed(const std::string& name) {
    if (name == "gpt2")
        return tokenizers::TokenizerKind::Gpt2;
    if (name == "bert")
        return tokenizers::TokenizerKind::Bert;
    throw base::Error("tokenizer.unknown-kind", {{"kind", name}});
}

class RealSession final : public Session {
public:
    Outcome<ModelReport> inspectModel(const std::string& folder, const CancelToken&) override {
        return guarded([&]() -> Outcome<ModelReport> { return inspectFolder(job::resolveModelPath(folder)); });
    }

    Outcome<std::vector<ModelReport>> listModels(const std::vector<std::string>& folders, const EventSink& sink,
                                                 const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::vector<ModelReport>> { return session::listModels(folders, sink, token); });
    }

    Outcome<IntegrityReport> verifyModel(const std::string& folder, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<IntegrityReport> {
            return models::verifyModel(models::wholeModelFolder(folder, token), sink, token);
        });
    }

    Outcome<AdviceReport> advise(const AdviceRequest& request, const CancelToken& token) override {
        return guarded([&]() -> Outcome<AdviceReport> { return training::advise(request, token); });
    }

    Outcome<DatasetReport> checkDataset(const Job& job, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<DatasetReport> { return data::loadDataset(job, sink, token, data::Purpose::CheckUp, models::openModelTokenizer).report; });
    }

    Outcome<std::vector<PreviewPiece>> preview(const Job& job, const DatasetReport& report, std::int64_t index, const CancelToken&) override {
        return guarded([&]() -> Outcome<std::vector<PreviewPiece>> {
            const auto tokenizer = models::openModelTokenizer(job.model.path);
            return tasks::findTask(job.task).preview({report}, index, *tokenizer, job);
        });
    }

    Outcome<TokenCounts> countTokens(const Job& job, const DatasetReport& report, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<TokenCounts> { return tasks::countTokens(job, {report}, sink, token); });
    }

    Outcome<Estimate> estimate(const Job& job, const DatasetReport& report, const CancelToken& token) override {
        return guarded([&]() -> Outcome<Estimate> { return training::estimateRun(job, {report}, token); });
    }

    Outcome<RateSearch> findLearningRate(const Job& job, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<RateSearch> {
            return training::atPriority(job.training.priority, [&] { return training::searchLearningRate(job, sink, token); });
        });
    }

    Outcome<TrainingReport> train(const Job& job, const std::string& runFolder, bool resume, const EventSink& sink,
                                  const RunControl& control) override {
        return guarded([&]() -> Outcome<TrainingReport> {
            return training::atPriority(job.training.priority, [&] { return training::trainJob(job, runFolder, resume, sink, control); });
        });
    }

    Outcome<AssessmentReport> assess(const std::string& runFolder, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<AssessmentReport> { return evaluation::assessRun(runFolder, sink, token); });
    }

    Outcome<ExportReport> exportModel(const ExportRequest& request, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<ExportReport> {
            training::prepareWorker(0);
            ExportRequest resolved = request;
            resolved.source = models::wholeModelFolder(request.source, token);
            return exporting::exportModel(resolved, sink, token);
        });
    }

    Outcome<std::vector<TextAnswer>> predict(const PredictRequest& request, const EventSink&,
                                             const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::vector<TextAnswer>> {
            training::prepareWorker(0);
            return evaluation::answerTexts(models::wholeModelFolder(request.model, token), request, token);
        });
    }

    Outcome<std::vector<std::vector<float>>> embed(const EmbedRequest& request, const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::vector<std::vector<float>>> {
            training::prepareWorker(0);
            return evaluation::embedTexts(models::wholeModelFolder(request.model, token), request.texts, token);
        });
    }

    Outcome<Generation> generate(const GenerateRequest& request, const CancelToken& token) override {
        return guarded([&]() -> Outcome<Generation> {
            training::prepareWorker(0);
            const std::string folder = models::wholeModelFolder(request.model, token);
            GenerateRequest rendered = request;
            if (request.chat)
                rendered.prompt = ChatRenderer(folder).render(*request.chat);
            const auto model = models::loadModel(folder, {.head = models::headOfFolder(folder)}, token);
            return evaluation::generate(*model, *tokenizers::openTokenizer(folder), rendered, models::endTokens(folder), token);
        });
    }

    Outcome<ProbeReport> probe(const ProbeRequest& request, const CancelToken& token) override {
        return guarded([&]() -> Outcome<ProbeReport> {
            training::prepareWorker(0);
            ProbeRequest resolved = request;
            resolved.model = models::wholeModelFolder(request.model, token);
            return models::probe(resolved, token);
        });
    }

    Outcome<std::vector<TokenizedText>> tokenize(const std::string& model, const std::vector<TextToTokenize>& texts,
                                                 const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::vector<TokenizedText>> {
            const std::string folder = models::tokenizerFolder(job::resolveModelPath(model));
            const auto tokenizer = tokenizers::openTokenizer(folder);
            ChatRenderer renderer(folder);
            std::vector<std::string> chats(texts.size());
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (texts[i].chat)
                    chats[i] = renderer.render(*texts[i].chat);
            return base::mapInParallel(texts.size(), 0, token, [&](std::size_t i) {
                return texts[i].chat ? tokenizeChat(*tokenizer, chats[i]) : toApi(tokenizer->encode(texts[i].text));
            });
        });
    }

    Outcome<std::int64_t> trainTokenizer(const TrainTokenizerRequest& request, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::int64_t> {
            const auto progress = [&sink](std::int64_t done, std::int64_t total) {
                if (sink)
                    sink(ProgressEvent{Stage::Tokenizing, done, total});
            };
            return tokenizers::trainByteLevelBpe(request.texts, kindNamed(request.kind), request.vocabularySize, request.destination, progress,
                                                 token);
        });
    }

    Outcome<BenchReport> bench(const BenchRequest& request, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<BenchReport> {
            training::prepareWorker(0);
            return evaluation::bench(request, sink, token);
        });
    }

    Outcome<std::vector<TokenizerBenchRow>> benchTokenizers(const TokenizerBenchRequest& request, const CancelToken& token) override {
        return guarded([&]() -> Outcome<std::vector<TokenizerBenchRow>> { return evaluation::benchTokenizers(request, token); });
    }

    Outcome<DownloadReport> download(const DownloadRequest& request, const EventSink& sink, const CancelToken& token) override {
        return guarded([&]() -> Outcome<DownloadReport> { return hub::download(request, hub::settingsFor(request), sink, token); });
    }
};

}  // namespace
}  // namespace core::session

namespace core::api {

std::unique_ptr<Session> makeSession() {
    return std::make_unique<session::RealSession>();
}

}  // namespace core::api
