// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/unicode_forms.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "core/base/error.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

constexpr std::int32_t noComposition = -1;

using Factory = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& instance(Factory factory) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = factory(status);
    if (U_FAILURE(status))
        throw base::Error("tokenizer.unicode-data-missing", {}, {}, u_errorName(status));
    return *found;
}

bool isCompatible(UnicodeForm form) {
    return form == UnicodeForm::Nfkc || form == UnicodeForm::Nfkd;
}

bool isComposed(UnicodeForm form) {
    return form == UnicodeForm::Nfc || form == UnicodeForm::Nfkc;
}

const icu::Normalizer2& decomposer(UnicodeForm form) {
    return instance(isCompatible(form) ? &icu::Normalizer2::getNFKDInstance : &icu::Normalizer2::getNFDInstance);
}

const icu::Normalizer2& composer(UnicodeForm form) {
    return instance(isCompatible(form) ? &icu::Normalizer2::getNFKCInstance : &icu::Normalizer2::getNFCInstance);
}

std::uint8_t combiningClass(char32_t c) {
    const std::uint8_t found = u_getCombiningClass(static_cast<UChar32>(c));
    return found != 0 && unicode::isKnownToNormalForms(c) ? found : 0;
}

/// Sorts runs of marks by combining class; a mark takes its change with it.
void orderMarks(std::vector<Change>& changes, std::size_t begin) {
    std::stable_sort(changes.begin() + static_cast<std::ptrdiff_t>(begin), changes.end(),
                     [](const Change& a, const Change& b) { return combiningClass(a.value) < combiningClass(b.value); });
}

std::vector<Change> decompose(std::string_view text, const icu::Normalizer2& normalizer) {
    std::vector<Change> changes;
    changes.reserve(text.size());
    std::size_t marks = 0;  // where the run of marks at the end begins
    const auto push = [&](char32_t value, std::int32_t change) {
        if (combiningClass(value) == 0) {
            orderMarks(changes, marks);
            changes.push_back({value, change});
            marks = changes.size();
        } else {
            changes.push_back({value, change});
        }
    };
    icu::UnicodeString parts;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::CodePoint c = unicode::decodeAt(text, at);
        at += c.length;
        if (!normalizer.getDecomposition(static_cast<UChar32>(c.value), parts) || !unicode::isKnownToNormalForms(c.value)) {
            push(c.value, 0);
            continue;
        }
        for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
            push(static_cast<char32_t>(parts.char32At(i)), i == 0 ? 0 : 1);
    }
    orderMarks(changes, marks);
    return changes;
}

/// Canonical composition; what is swallowed counts into the change of what swallows it.
std::vector<Change> compose(const std::vector<Change>& decomposed, const icu::Normalizer2& normalizer) {
    std::vector<Change> composed;
    composed.reserve(decomposed.size());
    std::size_t starter = decomposed.size();  // index in `composed`; this value: none yet
    std::uint8_t lastClass = 0;               // of what stands between the starter and here, 0: nothing
    for (const Change& next : decomposed) {
        const std::uint8_t nextClass = combiningClass(next.value);
        if (starter < decomposed.size() && (lastClass == 0 || lastClass < nextClass)) {
            const std::int32_t pair =
                normalizer.composePair(static_cast<UChar32>(composed[starter].value), static_cast<UChar32>(next.value));
            if (pair != noComposition && unicode::isKnownToNormalForms(static_cast<char32_t>(pair))) {
                composed[starter] = {static_cast<char32_t>(pair), composed[starter].change + next.change - 1};
                continue;
            }
        }
        if (nextClass == 0)
            starter = composed.size();
        lastClass = nextClass;
        composed.push_back(next);
    }
    return composed;
}

bool isNormal(const std::string& text, UnicodeForm form) {
    if (unicode::isAscii(text))
        return true;
    const icu::Normalizer2& normalizer = isComposed(form) ? composer(form) : decomposer(form);
    UErrorCode status = U_ZERO_ERROR;
    return normalizer.isNormalizedUTF8(icu::StringPiece(text), status) && U_SUCCESS(status);
}

}  // namespace

void toUnicodeForm(NormalizedText& text, UnicodeForm form) {
    if (isNormal(text.text(), form))
        return;
    std::vector<Change> changes = decompose(text.text(), decomposer(form));
    if (isComposed(form))
        changes = compose(changes, composer(form));
    text.transform(changes);
}

}  // namespace core::tokenizers
