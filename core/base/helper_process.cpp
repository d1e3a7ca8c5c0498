// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "core/base/descriptor.h"

namespace core::base {
namespace {

/// A started process; ended and reaped when it goes.
class Process {
public:
    Process(const std::string& program, int input, int output) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        char* const words[] = {const_cast<char*>(program.c_str()), nullptr};
        // Nothing of the surroundings is of use to it.
        char locale[] = "LC_ALL=C.UTF-8";
        char* const environment[] = {locale, nullptr};
        if (posix_spawn(&m_id, program.c_str(), &actions, nullptr, words, environment) != 0)
            m_id = -1;
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Process() {
        if (m_id <= 0)
            return;
        ::kill(m_id, SIGKILL);
        ::waitpid(m_id, nullptr, 0);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    bool started() const { return m_id > 0; }
    /// Waits for its end. @returns true if it ended well
    bool endedWell() {
        int status = 0;
        const pid_t ended = ::waitpid(m_id, &status, 0);
        m_id = -1;
        return ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t m_id = -1;
};

/// A file in memory that holds the bytes, to be read from its begin; -1 if there is no room.
int fileInMemory(std::string_view bytes) {
    const int file = ::memfd_create("input", MFD_CLOEXEC);
    while (file >= 0 && !bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) {
            ::close(file);
            return -1;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file >= 0)
        ::lseek(file, 0, SEEK_SET);
    return file;
}

std::string findHelper(const std::string& name) {
    std::error_code ignored;
    for (const std::filesystem::path& folder : helperFolders())
        if (std::filesystem::is_regular_file(folder / name, ignored))
            return (folder / name).string();
    return {};
}

HelperRun::End readAll(int pipe, const HelperLimits& limits, const std::function<void()>& stillWanted, std::string& output) {
    using Clock = std::chrono::steady_clock;
    constexpr int pollMilliseconds = 200;
    const auto end = Clock::now() + std::chrono::seconds(limits.seconds);
    std::string buffer(1 << 16, '\0');
    while (Clock::now() < end) {
        stillWanted();
        pollfd waiting{pipe, POLLIN, 0};
        if (::poll(&waiting, 1, pollMilliseconds) <= 0)
            continue;
        const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
        if (count <= 0)
            return count == 0 ? HelperRun::End::Done : HelperRun::End::Failed;
        output.append(buffer, 0, static_cast<std::size_t>(count));
        if (output.size() > limits.outputBytes)
            return HelperRun::End::TooMuch;
    }
    return HelperRun::End::TooSlow;
}

}  // namespace

std::vector<std::filesystem::path> helperFolders() {
    std::vector<std::filesystem::path> places;
    if (const char* chosen = std::getenv("TUNEWRIGHT_LIBRARY_PATH"))
        places.emplace_back(chosen);
    std::error_code fault;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", fault);
    if (!fault) {
        const std::filesystem::path folder = program.parent_path();
        places.insert(places.end(), {folder, folder.parent_path() / "bin", folder.parent_path() / "lib" / "tunewright"});
    }
    return places;
}

HelperRun runHelper(const std::string& name, std::string_view input, const HelperLimits& limits,
                    const std::function<void()>& stillWanted) {
    const std::string program = findHelper(name);
    if (program.empty())
        return {HelperRun::End::NotFound, {}};
    const Descriptor file(fileInMemory(input));
    int ends[2] = {-1, -1};
    if (file.number() < 0 || ::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    Process process(program, file.number(), writing.number());
    writing.close();
    if (!process.started())
        return {};
    HelperRun run;
    run.end = readAll(reading.number(), limits, stillWanted, run.output);
    if (run.end == HelperRun::End::Done && !process.endedWell())
        run.end = HelperRun::End::Failed;
    return run;
}

}  // namespace core::base
