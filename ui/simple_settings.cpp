// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/simple_settings.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/goal_words.h"

namespace ui::simple {

namespace {

struct Reason {
    Q_DECLARE_TR_FUNCTIONS(SimpleSettings)
};

/// By the order of the answers.
template <class T, class Answer> T pick(Answer answer, std::array<T, 3> values) {
    return values[std::size_t(answer)];
}

bool isLanguageModel(const Facts& facts) {
    return !judgesTexts(facts.task);
}

bool comparesAnswers(const Facts& facts) {
    return facts.task == "preference";
}

/// Two leading digits, so that what is shown is what is used.
double rounded(double value) {
    const double scale = std::pow(10.0, 1 - std::floor(std::log10(value)));
    return std::round(value * scale) / scale;
}

/// Small models have to move further for the same change, and bear it.
constexpr std::int64_t smallModel = 20'000'000, largeModel = 500'000'000;  ///< parameters

double usualLearningRate(const Facts& facts) {
    if (facts.parameters > 0 && facts.parameters < smallModel)
        return isLanguageModel(facts) ? 5e-4 : 3e-4;
    if (facts.parameters > largeModel)
        return 2e-5;
    return isLanguageModel(facts) ? 1e-4 : 5e-5;
}

/// Whether small added matrices learn in place of the model.
bool addsMatrices(const Answers& answers, const Facts& facts) {
    return facts.parameters > largeModel || (facts.parameters > smallModel && answers.change == Change::Little);
}

Setting method(const Answers& answers, const Facts& facts) {
    if (!addsMatrices(answers, facts))
        return {"training.method", std::string("full"),
                Reason::tr("The whole model learns: it is small enough, and learns most this way.")};
    return {
        "training.method", std::string("lora"),
        facts.parameters > largeModel
            ? Reason::tr(
                  "Small matrices are added and learn in place of the model: for one of this size that takes far less memory.")
            : Reason::tr("Small matrices are added and learn in place of the model, which so keeps most of what it knows.")};
}

Setting learningRate(const Answers& answers, const Facts& facts) {
    constexpr double matricesBear = 10;      // times the rate of the whole model (Schulman et al. 2025)
    constexpr double preferencesBear = 0.1;  // the answers are known already, only their order changes (Rafailov et al. 2023)
    const double rate = (comparesAnswers(facts) ? preferencesBear : 1) * (addsMatrices(answers, facts) ? matricesBear : 1) *
                        usualLearningRate(facts) * pick<double>(answers.change, {0.4, 1.0, 2.0}) *
                        pick<double>(answers.care, {1.0, 0.7, 0.4});
    return {
        "training.learningRate", rounded(rate),
        pick<QString>(answers.change,
                      {Reason::tr("Slow, because the model shall change only a little."),
                       Reason::tr("The usual speed for a model of this size, lower the more careful you are about forgetting."),
                       Reason::tr("Fast, because the model may change much.")})};
}

Setting batchSize(const Facts& facts) {
    const bool few = facts.trainExamples > 0 && facts.trainExamples < 300;
    return {"training.batchSize", std::int64_t(isLanguageModel(facts) || few ? 8 : 16),
            few ? Reason::tr("Few at once, because there are few rows: this way it still takes enough steps.")
                : Reason::tr("A usual number that fits most machines.")};
}

Setting epochs(const Answers& answers, const Facts& facts, std::int64_t batch) {
    const double usual = comparesAnswers(facts)   ? pick<double>(answers.time, {1, 2, 3})
                         : isLanguageModel(facts) ? pick<double>(answers.time, {1, 3, 6})
                                                  : pick<double>(answers.time, {2, 5, 10});
    const double wantedSteps = pick<double>(answers.time, {60, 200, 500});
    double passes = usual;
    if (facts.trainExamples > 0 && !comparesAnswers(facts))  // pairs are learned by heart within a few passes
        passes = std::clamp(std::ceil(wantedSteps * double(batch) / double(facts.trainExamples)), usual, usual * 4);
    return {"training.epochs", passes,
            passes > usual
                ? Reason::tr("More passes than usual, because there are few rows to learn from.")
                : pick<QString>(answers.time,
                                {Reason::tr("Few passes, for a first look."),
                                 Reason::tr("Enough passes for most tasks; the run stops earlier when nothing more is gained."),
                                 Reason::tr("Many passes; the run stops by itself when nothing more is gained.")})};
}

/// What guards best for its price: see docs/forgetting.md.
Setting replay(const Answers& answers) {
    return {
        "training.replayShare", pick<double>(answers.care, {0.0, 0.0, 0.2}),
        pick<QString>(answers.care, {Reason::tr("No general text in between: only your task counts."),
                                     Reason::tr("No general text in between: it costs time and a little of the task."),
                                     Reason::tr("General English text is read in between, which keeps most of what the model "
                                                "knew; the training takes longer for it.")})};
}

}  // namespace

std::vector<Setting> settings(const Answers& answers, const Facts& facts) {
    const Setting batch = batchSize(facts);
    std::vector<Setting> all = {
        method(answers, facts),
        learningRate(answers, facts),
        epochs(answers, facts, std::get<std::int64_t>(batch.value)),
        {"training.maxMinutes", pick<double>(answers.time, {15, 120, 0}),
         pick<QString>(answers.time,
                       {Reason::tr("A quick run ends after a quarter of an hour at the latest; the best model so far is kept."),
                        Reason::tr("Two hours at the latest; the best model so far is kept."),
                        Reason::tr("No limit: it takes the time that it needs.")})},
        {"training.patience", std::int64_t(pick<int>(answers.time, {2, 3, 5})),
         Reason::tr("So many checks without a gain end the run, which also guards against learning by heart.")},
        {"training.warmupShare", pick<double>(answers.care, {0.05, 0.1, 0.2}),
         Reason::tr(
             "The speed rises gently at the start, which protects what the model knows; longer the more careful you are.")},
        {"training.weightDecay", pick<double>(answers.care, {0.0, 0.01, 0.05}),
         Reason::tr("Keeps the changes small where the data does not ask for them; more the more careful you are.")},
        {"training.schedule", std::string(isLanguageModel(facts) ? "cosine" : "linear"),
         Reason::tr("The speed falls towards the end, so that the model settles.")},
        batch,
    };
    if (const auto& tasks = core::api::findJobField("training.replayShare")->tasks;
        std::find(tasks.begin(), tasks.end(), facts.task) != tasks.end())
        all.push_back(replay(answers));
    return all;
}

std::optional<Answers> answersOf(const core::api::Job& job, const Facts& facts) {
    const auto matches = [&job](const Setting& setting) {
        const core::api::JobField* field = core::api::findJobField(setting.key);
        return field && field->get(job) == setting.value;
    };
    for (const Change change : {Change::Little, Change::Moderate, Change::Much})
        for (const Time time : {Time::Quick, Time::Normal, Time::Thorough})
            for (const Care care : {Care::Relaxed, Care::Balanced, Care::Careful}) {
                const Answers answers{change, time, care};
                const std::vector<Setting> wanted = settings(answers, facts);
                if (std::all_of(wanted.begin(), wanted.end(), matches))
                    return answers;
            }
    return std::nullopt;
}

}  // namespace ui::simple
