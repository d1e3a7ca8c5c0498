// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/files.h"
#include "core/base/tensor_file.h"
#include "core/base/zip_directory.h"

namespace core::base {

/// A file of torch.save (pytorch_model.bin): a zip archive with a pickle and one entry for each storage, or, before
/// PyTorch 1.6, five pickles followed by the storages. Nothing in it is run; see Pickle. The tensors stay in the file's memory
/// map; what other programs have deflated is unpacked into memory, within bounds.
class TorchFile : public TensorFile {
public:
    /// @throws Error "file.…", "weights.…", one code for each way a file can be wrong
    explicit TorchFile(const std::string& path);

private:
    void readArchive();
    void readOldForm();

    std::string_view content(const ZipDirectory& zip, const std::string& name);

    MappedFile m_map;
    std::map<std::string, std::string, std::less<>> m_unpacked;  ///< by entry
};

}  // namespace core::base
