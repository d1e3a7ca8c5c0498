// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/pages.h"

#include "ui/pages/assess_page.h"
#include "ui/pages/dataset_page.h"
#include "ui/pages/export_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/model_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/training_page.h"

namespace ui {
namespace {

template <class T>
Page* make(AppContext context, QWidget* parent) {
    return new T(context, parent);
}

constexpr PageEntry Table[] = {
    {"home", "home", 0, make<HomePage>},
    {"model", "model", 1, make<ModelPage>},
    {"dataset", "dataset", 2, make<DatasetPage>},
    {"settings", "settings", 3, make<SettingsPage>},
    {"training", "training", 4, make<TrainingPage>},
    {"assess", "assess", 5, make<AssessPage>},
    {"export", "export", 6, make<ExportPage>},
};

}  // namespace

std::span<const PageEntry> pages() {
    return Table;
}

}  // namespace ui
