// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/metaspace.h"

#include "core/tokenizers/unicode.h"

namespace core::tokenizers {

MetaspaceOptions parseMetaspace(const PartReader& reader) {
    reader.allow({"replacement", "str_rep", "add_prefix_space", "prepend_scheme", "split"});
    MetaspaceOptions options;
    unicode::append(options.replacement, reader.codePoint("replacement"));
    options.split = reader.flag("split", true);
    if (!reader.flag("add_prefix_space", true))
        options.prepend = PrependScheme::Never;
    if (reader.has("prepend_scheme")) {
        const std::string scheme = reader.text("prepend_scheme");
        if (scheme == "always")
            options.prepend = PrependScheme::Always;
        else if (scheme == "first")
            options.prepend = PrependScheme::First;
        else if (scheme == "never")
            options.prepend = PrependScheme::Never;
        else
            reader.unsupported("prepend_scheme " + scheme);
    }
    return options;
}

}  // namespace core::tokenizers
