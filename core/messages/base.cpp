// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> baseMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"file.not-found", QT_TRANSLATE_NOOP("messages", "The file or folder {file} does not exist."),
         QT_TRANSLATE_NOOP("messages", "Check the path, or choose the file again.")},
        {"file.not-regular", QT_TRANSLATE_NOOP("messages", "{file} is not an ordinary file."),
         QT_TRANSLATE_NOOP("messages", "Choose a file, not a folder, a device or a pipe.")},
        {"file.too-large", QT_TRANSLATE_NOOP("messages", "{file} has {bytes} bytes; at most {limit} are read."),
         QT_TRANSLATE_NOOP("messages", "Check that this is the right file, or split it.")},
        {"file.unreadable", QT_TRANSLATE_NOOP("messages", "{file} cannot be read: {reason}."),
         QT_TRANSLATE_NOOP("messages", "Check that you may read the file and that its disk is connected.")},
        {"file.disk-full", QT_TRANSLATE_NOOP("messages", "There is no room left to write {file}."),
         QT_TRANSLATE_NOOP("messages", "Free some space on that disk, or choose another folder. What was written before is kept.")},
        {"file.unwritable", QT_TRANSLATE_NOOP("messages", "{file} cannot be written: {reason}."),
         QT_TRANSLATE_NOOP("messages", "Choose a folder that you may write to.")},
        {"file.in-use", QT_TRANSLATE_NOOP("messages", "Another program is writing {file} just now."),
         QT_TRANSLATE_NOOP("messages", "Wait until it is done, or end it, and try again.")},
        {"file.changed", QT_TRANSLATE_NOOP("messages", "{file} became shorter while it was read."),
         QT_TRANSLATE_NOOP("messages", "Wait until the program that writes it is done, then try again.")},
        {"json.syntax", QT_TRANSLATE_NOOP("messages", "{file} is not valid JSON: the fault is at byte {byte}."),
         QT_TRANSLATE_NOOP("messages", "Mend the file at that place, or save it again from the program that made it.")},
        {"json.too-deep", QT_TRANSLATE_NOOP("messages", "{file} nests more than {limit} levels deep."),
         QT_TRANSLATE_NOOP("messages", "Check that this is the right file.")},
        {"json.duplicate-key", QT_TRANSLATE_NOOP("messages", "{file} holds the key \"{key}\" twice in one object."),
         QT_TRANSLATE_NOOP("messages", "Keep one of the two.")},
        {"internal.unexpected", QT_TRANSLATE_NOOP("messages", "Something went wrong that should not."),
         QT_TRANSLATE_NOOP("messages", "Please report it with the details below. Your files and checkpoints are kept.")},
        {"internal.out-of-memory", QT_TRANSLATE_NOOP("messages", "The computer ran out of memory."),
         QT_TRANSLATE_NOOP("messages", "Choose a smaller batch or shorter texts, or close other programs. Checkpoints are kept.")},
    };
    return table;
}

}  // namespace core::messages
