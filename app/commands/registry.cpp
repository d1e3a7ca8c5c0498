// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/command.h"

namespace app {

std::span<const Command> commands() {
    using enum OptionKind;
    static const Command table[] = {
        {"run", "JOB.json... [--out DIR] [--resume]", "the whole job: check, train, assess, export; several jobs one after another, each in a folder of DIR", {{"--out", Value}, {"--resume", Flag}}, runRun},
        {"check", "JOB.json | [--data] FILE... [--task TASK] [--findings FILE] [--rows FILE] [--report FILE.html]", "the check-up of the data",
         {{"--data", Values}, {"--task", Value}, {"--findings", Value}, {"--rows", Value}, {"--report", Value}}, runCheck},
        {"models", "[--folder DIR...]", "the models found", {{"--folder", Values}}, runModels},
        {"verify", "MODEL", "reads every weight of a model: checksums, and values that are no numbers", {}, runVerify},
        {"advise", "JOB.json | --task TASK [--data FILE...]; [--language CODE] [--wish quality|speed|size] [--folder DIR...]",
         "which of the models found to start from, and why",
         {{"--task", Value}, {"--language", Value}, {"--wish", Value}, {"--data", Values}, {"--folder", Values}}, runAdvise},
        {"learning-rate", "JOB.json", "trains for a moment with a rising learning rate, to find one that suits", {}, runLearningRate},
        {"curves", "RUN [--csv FILE]", "the curves of a run, also of one that goes on, as CSV", {{"--csv", Value}}, runCurves},
        {"predict", "MODEL --data FILE [--column NAME]", "the categories of the texts in a file",
         {{"--data", Value}, {"--column", Value}}, runPredict},
        {"generate", "MODEL --prompt TEXT | --ask TEXT [--system TEXT] | --chat FILE.json"
         " [--tokens N] [--temperature T] [--top-k K] [--top-p P] [--repetition-penalty R] [--stop TEXT...] [--beams N] [--seed N]",
         "a continuation of a text, or the answer to a question or conversation, written as the model's chat template says",
         {{"--prompt", Value}, {"--ask", Value}, {"--system", Value}, {"--chat", Value}, {"--tokens", Value}, {"--temperature", Value}, {"--top-k", Value}, {"--top-p", Value}, {"--repetition-penalty", Value}, {"--stop", Values}, {"--beams", Value}, {"--seed", Value}},
         runGenerate},
        {"probe", "MODEL --inputs X.safetensors --outputs Y.safetensors [--train-steps N --learning-rate R --weight-decay W]"
         " [--adapter FOLDER] [--device auto|cpu|cuda]",
         "what a model gives for tensors, to compare with another program",
         {{"--inputs", Value}, {"--outputs", Value}, {"--train-steps", Value}, {"--learning-rate", Value}, {"--weight-decay", Value}, {"--adapter", Value}, {"--device", Value}}, runProbe},
        {"tokenize", "MODEL --texts FILE.jsonl", "the tokens of texts ({\"text\": …} lines) and conversations ({\"messages\": …} lines)", {{"--texts", Value}}, runTokenize},
        {"embed", "MODEL --texts FILE.jsonl", "a vector for each text ({\"text\": …} lines), by which texts of like meaning can be found", {{"--texts", Value}}, runEmbed},
        {"export", "RUN_OR_MODEL --format NAME --out DIR", "a model written for other programs", {{"--format", Value}, {"--out", Value}}, runExport},
        {"bench", "[--device auto|cpu|cuda] [--precision auto|fp32|bf16] [--row NAME]... | [--tokenizer FOLDER]... [--text FILE] | --import FILE...",
         "speed and memory of this machine, or of some rows; of tokenizers alone; of reading files of data alone",
         {{"--device", Value}, {"--precision", Value}, {"--row", Values}, {"--tokenizer", Values}, {"--text", Value}, {"--import", Values}}, runBench},
        {"train-tokenizer", "--texts FILE... --kind gpt2|bert --vocabulary N --out DIR", "a byte-level BPE vocabulary from plain text",
         {{"--texts", Values}, {"--kind", Value}, {"--vocabulary", Value}, {"--out", Value}}, runTrainTokenizer},
        {"download", "NAME [--revision R] [--list]", "a model fetched from the hub into the Hugging Face cache; --list only says what would be fetched",
         {{"--revision", Value}, {"--list", Flag}}, runDownload},
    };
    return table;
}

const Command* findCommand(std::string_view name) {
    const auto all = commands();
    const auto found = std::ranges::find(all, name, &Command::name);
    return found == all.end() ? nullptr : &*found;
}

std::string usage() {
    std::string text = "tunewright [PROJECT]              the window, with a project's folder opened\n";
    for (const Command& command : commands())
        text += "tunewright " + std::string(command.name) + " " + std::string(command.usage) + "\n    " + std::string(command.summary) + "\n";
    return text + "--json on each prints JSON alone on stdout; --help shows this.\n";
}

int runCommand(const std::vector<std::string>& words) {
    const std::string& name = words.front();
    if (name == "--help" || name == "-h" || name == "help") {
        std::fputs(usage().c_str(), stdout);
        return ExitDone;
    }
    if (name == "--version") {
        std::puts("tunewright " TUNEWRIGHT_VERSION);
        return ExitDone;
    }
    const Command* const command = findCommand(name);
    if (!command) {
        std::fprintf(stderr, "tunewright: there is no command \"%s\"\n%s", name.c_str(), usage().c_str());
        return ExitInput;
    }
    Options options = command->options;
    options["--json"] = OptionKind::Flag;
    options["--help"] = OptionKind::Flag;
    try {
        const Arguments arguments({words.begin() + 1, words.end()}, options);
        if (!arguments.has("--help"))
            return command->run(arguments);
        std::fputs(usage().c_str(), stdout);
        return ExitDone;
    } catch (const UsageError& error) {
        std::fprintf(stderr, "tunewright %s: %s\nusage: tunewright %s %s\n", name.c_str(), error.what(), name.c_str(),
                     std::string(command->usage).c_str());
        return ExitInput;
    }
}

}  // namespace app
