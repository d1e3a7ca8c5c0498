// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/shrink_guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>

namespace core::base {
namespace {

/// A map that is watched. Atomic, because the signal handler reads it; an address of 0: free.
struct Slot {
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::size_t> size = 0;
    std::atomic<bool> shrunk = false;
};
constexpr std::size_t slotCount = 64;
constexpr std::size_t noSlot = slotCount;
std::array<Slot, slotCount> slots;
std::mutex slotMutex;
struct sigaction before {};

/// Puts a page of zeros where the file ended. Only what may be called from a signal handler.
void onBusError(int number, siginfo_t* info, void* context) {
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (Slot& slot : slots) {
        const std::uintptr_t begin = slot.begin.load();
        if (begin == 0 || address < begin || address >= begin + slot.size.load())
            continue;
        const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
        void* const start = reinterpret_cast<void*>(address / page * page);
        if (::mmap(start, page, PROT_READ, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
            break;
        slot.shrunk.store(true);
        return;
    }
    if ((before.sa_flags & SA_SIGINFO) != 0 && before.sa_sigaction != nullptr) {
        before.sa_sigaction(number, info, context);
        return;
    }
    // Comes again with the handler that was there, which ends the program.
    ::sigaction(number, &before, nullptr);
}

void watchBusErrors() {
    struct sigaction action {};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &before);
}

}  // namespace

ShrinkGuard::ShrinkGuard(std::string_view map) : m_slot(noSlot) {
    static std::once_flag once;
    std::call_once(once, watchBusErrors);
    const std::lock_guard lock(slotMutex);
    for (std::size_t index = 0; index < slotCount && m_slot == noSlot && !map.empty(); ++index)
        if (slots[index].begin.load() == 0) {
            slots[index].shrunk.store(false);
            slots[index].size.store(map.size());
            slots[index].begin.store(reinterpret_cast<std::uintptr_t>(map.data()));
            m_slot = index;
        }
}

ShrinkGuard::~ShrinkGuard() {
    if (m_slot != noSlot)
        slots[m_slot].begin.store(0);
}

bool ShrinkGuard::shrunk() const {
    return m_slot != noSlot && slots[m_slot].shrunk.load();
}

}  // namespace core::base
