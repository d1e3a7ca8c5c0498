// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/bpe.h"

#include <algorithm>
#include <bit>
#include <queue>

#include "core/base/error.h"
#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {

void MergeTable::reserve(std::size_t count) {
    m_slots.assign(std::bit_ceil(count * 2 + 16), Slot{});
    m_mask = m_slots.size() - 1;
}

void MergeTable::set(Id left, Id right, Entry entry) {
    const std::uint64_t key = keyOf(left, right);
    std::size_t at = spread(key) & m_mask;
    while (m_slots[at].key != empty && m_slots[at].key != key)
        at = (at + 1) & m_mask;
    m_slots[at] = {key, entry};
}

namespace {

using base::Error;

/// What a word is made of while it is being merged.
struct Symbol {
    Id id;
    std::uint32_t length;
    std::int32_t previous, next;  ///< neighbours in the long-word algorithm
};

/// A merge that may be done: its rank above its place, so that comparing numbers puts the next one first.
using Candidate = std::uint64_t;

/// Above this many symbols a queue is faster than looking at all pairs for each merge.
constexpr std::size_t shortWord = 48;

class Bpe : public Model {
public:
    Bpe(Vocabulary vocabulary, const std::vector<Merge>& merges, BpeOptions options, const std::string& file)
        : m_vocabulary(std::move(vocabulary)), m_options(std::move(options)) {
        readMerges(merges, file);
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const char value = static_cast<char>(byte);
            m_byteIds[byte] = m_vocabulary.find(byteLevelToken({&value, 1}));
            constexpr const char* digits = "0123456789ABCDEF";
            m_fallbackIds[byte] = m_vocabulary.find(std::string("<0x") + digits[byte >> 4] + digits[byte & 15] + ">");
            m_asciiIds[byte] = byte < 0x80 ? m_vocabulary.find({&value, 1}) : Vocabulary::none;
        }
        if (m_options.unknown)
            findUnknown(*m_options.unknown, file);
        if (m_options.givenBytes && m_options.ignoreMerges)
            indexBytes();
    }

    void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const override {
        if (m_options.ignoreMerges) {
            const Id whole = m_options.givenBytes ? m_byBytes.find(word) : m_vocabulary.find(word);
            if (whole != Vocabulary::none) {
                tokens.push_back({whole, 0, static_cast<std::uint32_t>(word.size())});
                return;
            }
        }
        thread_local std::vector<Symbol> symbols;
        symbols.clear();
        if (m_options.givenBytes)
            splitBytes(word, symbols);
        else
            splitCodePoints(word, symbols);
        if (symbols.size() <= shortWord)
            mergeShort(symbols);
        else
            mergeLong(symbols);
        std::uint32_t begin = 0;
        for (const Symbol& symbol : symbols) {
            if (symbol.length == 0)
                continue;
            tokens.push_back({symbol.id, begin, begin + symbol.length});
            begin += symbol.length;
        }
    }

    const Vocabulary& vocabulary() const override { return m_vocabulary; }

private:
    /// An unknown-token that is not in the vocabulary is a fault only where it can be needed.
    void findUnknown(const std::string& token, const std::string& file) {
        m_unknown = m_vocabulary.find(token);
        const bool complete = std::find(m_byteIds.begin(), m_byteIds.end(), Vocabulary::none) == m_byteIds.end();
        if (m_unknown == Vocabulary::none && !(m_options.givenBytes && complete))
            throw Error("tokenizer.unknown-missing", {{"token", token}}, {.file = file});
    }

    void readMerges(const std::vector<Merge>& merges, const std::string& file) {
        m_merges.reserve(merges.size());
        const auto known = [&](const std::string& token, std::size_t index) {
            const Id id = m_vocabulary.find(token);
            if (id == Vocabulary::none)
                throw Error("tokenizer.merge-unknown", {{"merge", std::to_string(index + 1)}, {"token", token}},
                            {.file = file});
            return id;
        };
        for (std::size_t i = 0; i < merges.size(); ++i) {
            const auto& [left, right] = merges[i];
            if (left.empty() || right.empty() || right.size() < m_options.continuingPrefix.size())
                throw Error("tokenizer.merge-parts", {{"merge", std::to_string(i + 1)}}, {.file = file});
            const Id leftId = known(left, i), rightId = known(right, i);
            const Id joined = known(left + right.substr(m_options.continuingPrefix.size()), i);
            m_merges.set(leftId, rightId, {static_cast<std::uint32_t>(i), joined});
            m_results.push_back(joined);
        }
    }

    void indexBytes() {
        for (std::int64_t id = 0; id < m_vocabulary.size(); ++id)
            if (m_vocabulary.hasId(static_cast<Id>(id)))
                if (const auto bytes = byteLevelBytes(m_vocabulary.token(static_cast<Id>(id))))
                    m_byBytes.add(*bytes, static_cast<Id>(id));
    }

    /// Collects unknown stretches; fuses neighbours if asked to.
    struct Unknown {
        std::uint32_t length = 0;

        void flush(std::vector<Symbol>& symbols, Id id) {
            if (length > 0)
                symbols.push_back({id, length, 0, 0});
            length = 0;
        }
    };

    void addUnknown(std::uint32_t length, Unknown& unknown, std::vector<Symbol>& symbols) const {
        if (m_unknown == Vocabulary::none)
            return;
        if (!m_options.fuseUnknown)
            unknown.flush(symbols, m_unknown);
        unknown.length += length;
    }

    void splitBytes(std::string_view word, std::vector<Symbol>& symbols) const {
        Unknown unknown;
        for (const char byte : word) {
            const Id id = m_byteIds[static_cast<unsigned char>(byte)];
            if (id == Vocabulary::none) {
                addUnknown(1, unknown, symbols);
                continue;
            }
            unknown.flush(symbols, m_unknown);
            symbols.push_back({id, 1, 0, 0});
        }
        unknown.flush(symbols, m_unknown);
    }

    void splitCodePoints(std::string_view word, std::vector<Symbol>& symbols) const {
        Unknown unknown;
        std::string decorated;
        const bool plain = m_options.continuingPrefix.empty() && m_options.endSuffix.empty();
        for (std::size_t at = 0; at < word.size();) {
            const std::uint32_t length = unicode::decodeAt(word, at).length;
            std::string_view text = word.substr(at, length);
            if (!plain) {
                decorated = at > 0 ? m_options.continuingPrefix : std::string();
                decorated.append(text);
                if (at + length == word.size())
                    decorated.append(m_options.endSuffix);
                text = decorated;
            }
            at += length;
            if (const Id id = plain && length == 1 ? m_asciiIds[static_cast<unsigned char>(text[0])] : m_vocabulary.find(text);
                id != Vocabulary::none) {
                unknown.flush(symbols, m_unknown);
                symbols.push_back({id, length, 0, 0});
            } else if (!m_options.byteFallback || !addFallback(text, symbols)) {
                addUnknown(length, unknown, symbols);
            }
        }
        unknown.flush(symbols, m_unknown);
    }

    bool addFallback(std::string_view text, std::vector<Symbol>& symbols) const {
        for (const char byte : text)
            if (m_fallbackIds[static_cast<unsigned char>(byte)] == Vocabulary::none)
                return false;
        for (const char byte : text)
            symbols.push_back({m_fallbackIds[static_cast<unsigned char>(byte)], 1, 0, 0});
        return true;
    }

    /// Looks at every pair before each merge; `entries[i]` is the merge of symbols i and i + 1.
    void mergeShort(std::vector<Symbol>& symbols) const {
        std::array<MergeTable::Entry, shortWord> entries;
        std::size_t count = symbols.size();
        const auto look = [&](std::size_t i) { entries[i] = m_merges.find(symbols[i].id, symbols[i + 1].id); };
        for (std::size_t i = 0; i + 1 < count; ++i)
            look(i);
        while (count > 1) {
            std::size_t best = 0;
            for (std::size_t i = 1; i + 1 < count; ++i)
                if (entries[i].rank < entries[best].rank)
                    best = i;
            if (entries[best].rank == MergeTable::noRank)
                break;
            symbols[best].id = entries[best].result;
            symbols[best].length += symbols[best + 1].length;
            std::copy(symbols.begin() + static_cast<std::ptrdiff_t>(best) + 2,
                      symbols.begin() + static_cast<std::ptrdiff_t>(count),
                      symbols.begin() + static_cast<std::ptrdiff_t>(best) + 1);
            --count;
            if (best + 1 < count) {
                std::copy(entries.begin() + static_cast<std::ptrdiff_t>(best) + 2,
                          entries.begin() + static_cast<std::ptrdiff_t>(count),
                          entries.begin() + static_cast<std::ptrdiff_t>(best) + 1);
                look(best);
            }
            if (best > 0)
                look(best - 1);
        }
        symbols.resize(count);
    }

    /// A queue of candidate merges over a linked list; a swallowed symbol has length 0.
    void mergeLong(std::vector<Symbol>& symbols) const {
        std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
        const auto offer = [&](std::int32_t left) {
            const std::int32_t right = left < 0 ? -1 : symbols[static_cast<std::size_t>(left)].next;
            if (right < 0)
                return;
            const auto entry =
                m_merges.find(symbols[static_cast<std::size_t>(left)].id, symbols[static_cast<std::size_t>(right)].id);
            if (entry.rank != MergeTable::noRank)
                queue.push(static_cast<Candidate>(entry.rank) << 32 | static_cast<std::uint32_t>(left));
        };
        const auto last = static_cast<std::int32_t>(symbols.size()) - 1;
        for (std::int32_t i = 0; i <= last; ++i) {
            symbols[static_cast<std::size_t>(i)].previous = i - 1;
            symbols[static_cast<std::size_t>(i)].next = i < last ? i + 1 : -1;
        }
        for (std::int32_t i = 0; i < last; ++i)
            offer(i);
        while (!queue.empty()) {
            const auto position = static_cast<std::int32_t>(queue.top() & 0xFFFFFFFF);
            const Id result = m_results[queue.top() >> 32];
            queue.pop();
            Symbol& left = symbols[static_cast<std::size_t>(position)];
            if (left.length == 0 || left.next < 0)
                continue;
            Symbol& right = symbols[static_cast<std::size_t>(left.next)];
            if (m_merges.find(left.id, right.id).result != result)
                continue;  // one of the two has changed since
            left.id = result;
            left.length += right.length;
            left.next = right.next;
            right.length = 0;
            if (left.next >= 0)
                symbols[static_cast<std::size_t>(left.next)].previous = position;
            offer(left.previous);
            offer(position);
        }
    }

    Vocabulary m_vocabulary, m_byBytes;
    BpeOptions m_options;
    MergeTable m_merges;
    std::vector<Id> m_results;  ///< by rank
    Id m_unknown = Vocabulary::none;
    std::array<Id, 256> m_byteIds{}, m_fallbackIds{}, m_asciiIds{};
};

}  // namespace

std::unique_ptr<Model> bpeModel(Vocabulary vocabulary, const std::vector<Merge>& merges, BpeOptions options,
                                const std::string& file) {
    return std::make_unique<Bpe>(std::move(vocabulary), merges, std::move(options), file);
}

}  // namespace core::tokenizers
