// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset_table.h"
#include "core/data/dates.h"
#include "core/data/progress.h"

namespace core::data {

/// What the lists and objects of a column look like, where it holds such.
enum class Shape {
    Words,     ///< none: texts, numbers
    Messages,  ///< a list of messages (role, content or from, value)
    Message,   ///< one message
    Turns,     ///< a list of pairs: what was said and what was answered
    Texts,     ///< a list of texts
    Numbers,   ///< a list of numbers
    Answers,   ///< texts with the places where they stand
    Other
};

/// What the contents of a column look like, from a sample of its rows.
struct ColumnProfile {
    std::string name;
    double filled = 0;           ///< share of the sampled cells that are not empty; the rest is about those
    double distinct = 0;         ///< share of different values
    std::size_t values = 0;      ///< number of different values
    double words = 0;            ///< mean per cell
    double letters = 0;          ///< share of cells with a letter
    double numbers = 0;          ///< share of cells that are a number
    double nested = 0;           ///< share of cells that hold a list or an object
    Shape shape = Shape::Words;  ///< of those, if they are half of the cells or more
    std::size_t cells = 0;       ///< sampled and not empty
    double codes = 0;            ///< share of cells that are one word with a digit in it, and no number with a fraction
    bool ascending = false;      ///< whole numbers, each larger than the one before
    DateForm dates = DateForm::None;
    double parts = 0;           ///< share of cells that name a part of the data: "train", "test"
    std::size_t allCells = 0;   ///< not empty, in all rows; 0 where cells are longer than a name
    std::size_t allValues = 0;  ///< different ones among those
};

/// @throws base::CancelledException
std::vector<ColumnProfile> profileColumns(const DatasetTable& table, const Progress& progress);

/// The part that a cell of a Split column names in English or German; Auto if none.
api::Part partOf(std::string_view cell);

}  // namespace core::data
