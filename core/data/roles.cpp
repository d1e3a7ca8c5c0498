// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/roles.h"

#include <algorithm>

#include "core/data/key_columns.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

bool isPairTask(std::string_view task) {
    return task == "prompt-answer" || task == "text-to-text";
}

bool isLabelTask(std::string_view task) {
    return task == "classification" || task == "multi-label" || task == "regression";
}

using api::Role;

constexpr double leastConfidence = 0.3;

double clamp(double value) {
    return std::clamp(value, 0.0, 1.0);
}

/// Long and different from row to row.
double textContents(const ColumnProfile& column) {
    if (column.letters < 0.5 || column.nested > 0.5)
        return 0;
    return clamp(column.words / 8) * clamp(0.2 + column.distinct);
}

/// Few different short values.
double labelContents(const ColumnProfile& column) {
    if (column.nested > 0.5 || column.words > 6 || column.values < 2)
        return 0;
    return clamp(1.2 - 2 * column.distinct) * clamp(1.5 - column.words / 4);
}

/// The layout of the cells that a role takes besides words.
bool hasShapeOf(const ColumnProfile& column, Role role) {
    switch (role) {
    case Role::Conversation:
        return column.shape == Shape::Messages || column.shape == Shape::Turns;
    case Role::Chosen:
    case Role::Rejected:
        return column.shape == Shape::Messages || column.shape == Shape::Message;
    case Role::AnswerSpans:
        return column.shape == Shape::Answers;
    case Role::Tokens:
        return column.shape == Shape::Texts;
    case Role::Tags:
        return column.shape == Shape::Texts || column.shape == Shape::Numbers;
    default:
        return false;
    }
}

double confidence(const ColumnProfile& column, Role role) {
    if (column.cells == 0)
        return 0;
    const double name = nameConfidence(column.name, role);
    if (hasShapeOf(column, role)) {
        const bool telling = role == Role::Conversation || role == Role::AnswerSpans;  // nothing else looks so
        return name > 0 ? 0.6 * name + 0.4 : telling ? 0.5 : 0;
    }
    if (role == Role::Tools)
        return name;
    if (column.nested > 0.5)
        return 0;
    switch (role) {
    case Role::Label:
        return name > 0 ? 0.75 * name + 0.25 * labelContents(column) : 0.6 * labelContents(column);
    case Role::Text:
    case Role::Prompt:
    case Role::Answer:
    case Role::Context:
    case Role::Question:
        if (column.letters < 0.5 && !(role == Role::Answer && name > 0))
            return 0;
        return name > 0 ? 0.75 * name + 0.25 * textContents(column) : role == Role::Text ? 0.6 * textContents(column) : 0;
    case Role::System:
    case Role::Chosen:
    case Role::Rejected:
    case Role::AnswerSpans:
        return name;
    default:
        return 0;
    }
}

class Detection {
public:
    Detection(const std::vector<ColumnProfile>& columns, const std::map<std::string, Role>& given)
        : m_columns(columns), m_roles(columns.size()) {
        for (std::size_t index = 0; index < columns.size(); ++index)
            if (const auto found = given.find(columns[index].name); found != given.end())
                m_roles[index] = {found->second, false, 1};
        findSplitColumn(columns, m_roles);
    }

    bool has(Role role) const {
        return std::any_of(m_roles.begin(), m_roles.end(), [&](const ColumnRole& column) { return column.role == role; });
    }
    /// How surely there is a column for the role, among those that are filled in at least that share of rows.
    double best(Role role, double filled = 0) const {
        double most = 0;
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (free(index) && m_columns[index].filled >= filled)
                most = std::max(most, confidence(m_columns[index], role));
        return has(role) ? 1 : most;
    }
    /// A column of most rows looks so.
    bool hasShape(Shape shape) const {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [&](const ColumnProfile& column) { return column.shape == shape && column.filled >= 0.5; });
    }
    /// Gives the role to the column that fits best, unless some column has it.
    void assign(Role role) {
        assignBest(role, [role](const ColumnProfile& column) { return confidence(column, role); });
    }
    /// Every column of conversations: rows of several layouts may stand in one file.
    void assignConversations() {
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (const double sure = free(index) ? confidence(m_columns[index], Role::Conversation) : 0; sure > leastConfidence)
                m_roles[index] = {Role::Conversation, true, sure};
    }
    void assignId() {
        for (std::size_t index = 0; index < m_columns.size() && !has(Role::Id); ++index)
            if (free(index) && folded(m_columns[index].name) == "id")
                m_roles[index] = {Role::Id, true, 1};
    }
    /// Without telling names: the first list of texts are words, the next their tags.
    void assignListsByContents() {
        for (const Role role : {Role::Tokens, Role::Tags}) {
            std::size_t index = 0;
            while (index < m_columns.size() && (!free(index) || !hasShapeOf(m_columns[index], role)))
                ++index;
            if (!has(role) && index < m_columns.size())
                m_roles[index] = {role, true, 0.4};
        }
    }
    /// Classes in a list, or with a separator between them.
    void assignListLabel() {
        assignBest(Role::Label, [](const ColumnProfile& column) {
            return column.shape == Shape::Texts ? 0.4 + 0.6 * nameConfidence(column.name, Role::Label) : 0.0;
        });
    }
    /// The column of numbers whose name says most.
    void assignNumber() {
        assignBest(Role::Label, [](const ColumnProfile& column) {
            return column.numbers > 0.5 ? 0.4 + 0.6 * nameConfidence(column.name, Role::Label) : 0.0;
        });
    }
    /// An instruction comes with an input of its own.
    void assignSecondPrompt() {
        const auto named = [&](std::size_t index, std::string_view name) { return folded(m_columns[index].name) == name; };
        for (std::size_t first = 0; first < m_columns.size(); ++first)
            for (std::size_t second = 0; second < m_columns.size(); ++second)
                if (m_roles[first].role == Role::Prompt && m_roles[first].detected && named(first, "instruction") &&
                    free(second) && named(second, "input") && m_columns[second].nested < 0.5)
                    m_roles[second] = {Role::Prompt, true, 0.9};
    }
    /// Without telling names: the first two columns of texts.
    void assignPairByContents() {
        if (has(Role::Prompt) && has(Role::Answer))
            return;
        for (const Role role : {Role::Prompt, Role::Answer}) {
            std::size_t index = 0;
            while (index < m_columns.size() && (!free(index) || textContents(m_columns[index]) < 0.4))
                ++index;
            if (!has(role) && index < m_columns.size())
                m_roles[index] = {role, true, 0.4};
        }
    }
    /// A task that needs classes takes short cells even where few of them repeat yet.
    void assignShortestLabel() {
        if (has(Role::Label))
            return;
        std::size_t shortest = m_columns.size();
        for (std::size_t index = 0; index < m_columns.size(); ++index) {
            const ColumnProfile& column = m_columns[index];
            if (free(index) && column.cells > 0 && column.nested < 0.5 && column.words <= 4 && column.distinct < 1 &&
                (shortest == m_columns.size() || column.distinct < m_columns[shortest].distinct))
                shortest = index;
        }
        if (shortest < m_columns.size())
            m_roles[shortest] = {Role::Label, true, 0.3};
    }
    /// A continued text may have any name: the longest column.
    void assignLongestText() {
        if (has(Role::Text))
            return;
        std::size_t longest = m_columns.size();
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (free(index) && m_columns[index].letters >= 0.5 && m_columns[index].nested < 0.5 && m_columns[index].cells > 0 &&
                (longest == m_columns.size() || m_columns[index].words > m_columns[longest].words))
                longest = index;
        if (longest < m_columns.size())
            m_roles[longest] = {Role::Text, true, 0.3};
    }
    std::vector<ColumnRole> take() {
        findKeyColumns(m_columns, m_roles);
        return std::move(m_roles);
    }

private:
    template <class Confidence> void assignBest(Role role, Confidence sureOf) {
        if (has(role))
            return;
        std::size_t chosen = m_columns.size();
        double most = leastConfidence;
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (const double sure = free(index) ? sureOf(m_columns[index]) : 0; sure > most) {
                chosen = index;
                most = sure;
            }
        if (chosen < m_columns.size())
            m_roles[chosen] = {role, true, most};
    }
    bool free(std::size_t index) const { return m_roles[index].role == Role::Ignore && m_roles[index].detected; }

    const std::vector<ColumnProfile>& m_columns;
    std::vector<ColumnRole> m_roles;
};

}  // namespace

std::span<const Role> requiredRoles(std::string_view task) {
    static constexpr Role classification[] = {Role::Text, Role::Label}, pair[] = {Role::Prompt, Role::Answer},
                          text[] = {Role::Text}, tagged[] = {Role::Tokens, Role::Tags},
                          asked[] = {Role::Context, Role::Question, Role::AnswerSpans}, chat[] = {Role::Conversation},
                          preference[] = {Role::Chosen, Role::Rejected};
    if (isLabelTask(task))
        return classification;
    if (isPairTask(task))
        return pair;
    if (task == "token-classification")
        return tagged;
    if (task == "question-answering")
        return asked;
    if (task == "chat")
        return chat;
    if (task == "preference")
        return preference;
    return text;
}

std::string taskOfRoles(const std::vector<ColumnRole>& roles) {
    const auto has = [&](Role role) {
        return std::any_of(roles.begin(), roles.end(), [&](const ColumnRole& column) { return column.role == role; });
    };
    return has(Role::Chosen)         ? "preference"
           : has(Role::Answer)       ? "prompt-answer"
           : has(Role::Conversation) ? "chat"
           : has(Role::Tags)         ? "token-classification"
           : has(Role::AnswerSpans)  ? "question-answering"
           : has(Role::Prompt)       ? "prompt-answer"
           : has(Role::Label)        ? "classification"
                                     : "";
}

namespace {

/// What data of these columns is most likely for, where no task is chosen: the layouts that nothing else has come first.
std::string likelyTask(const Detection& detection) {
    // A few rows of another layout do not make the data one of that kind.
    const auto best = [&](Role role) { return detection.best(role, 0.4); };
    if (best(Role::Chosen) > 0.8 && best(Role::Rejected) > 0.8)
        return "preference";
    if (detection.hasShape(Shape::Messages))
        return "chat";
    if (best(Role::Tokens) > 0.6 && best(Role::Tags) > 0.6)
        return "token-classification";
    if (detection.hasShape(Shape::Answers) && best(Role::Question) > 0.6 && best(Role::Context) > 0.6)
        return "question-answering";
    if (best(Role::Prompt) > 0.6 && best(Role::Answer) > 0.6)
        return "prompt-answer";
    return {};
}

void detectPair(Detection& detection, bool open) {
    detection.assign(Role::System);
    detection.assign(Role::Answer);
    detection.assign(Role::Prompt);
    detection.assignSecondPrompt();
    if (!open)
        detection.assignPairByContents();
    detection.assignConversations();
}

void detectConversation(Detection& detection, bool preference) {
    if (preference) {
        detection.assign(Role::Chosen);
        detection.assign(Role::Rejected);
    }
    detection.assign(Role::System);
    detection.assign(Role::Tools);
    detection.assignConversations();
    if (!detection.has(Role::Conversation))
        detection.assign(Role::Prompt);
    if (!preference && detection.best(Role::Label) > 0.6)
        detection.assign(Role::Label);
}

void detectText(Detection& detection, std::string_view task) {
    const bool labelled = isLabelTask(task) || task.empty();
    if (task == "regression")
        detection.assignNumber();
    if (task == "multi-label")
        detection.assignListLabel();
    // A label by name first, so that a short text column does not take its place; then the text; then a label by contents.
    if (labelled && detection.best(Role::Label) > 0.5)
        detection.assign(Role::Label);
    detection.assign(Role::Text);
    if (labelled)
        detection.assign(Role::Label);
    detection.assignLongestText();
    if (isLabelTask(task))
        detection.assignShortestLabel();
}

}  // namespace

std::vector<ColumnRole> detectRoles(const std::vector<ColumnProfile>& columns, const std::string& task,
                                    const std::map<std::string, Role>& given) {
    Detection detection(columns, given);
    const std::string kind = task.empty() ? likelyTask(detection) : task;
    if (isPairTask(kind)) {
        detectPair(detection, task.empty());
    } else if (kind == "chat" || kind == "preference") {
        detectConversation(detection, kind == "preference");
    } else if (kind == "token-classification") {
        detection.assign(Role::Tags);
        detection.assign(Role::Tokens);
        detection.assignListsByContents();
    } else if (kind == "question-answering") {
        detection.assignId();
        detection.assign(Role::Question);
        detection.assign(Role::AnswerSpans);
        detection.assign(Role::Context);
    } else {
        detectText(detection, kind);
    }
    return detection.take();
}

}  // namespace core::data
