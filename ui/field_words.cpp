// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/field_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/format.h"

namespace ui::fields {

namespace {

struct FieldRow {
    const char* key;
    const char *label, *term, *help;
    const char* unit = "";
    const char* lowestMeans = "";
    Style style = Style::Plain;
    int decimals = 0;
};

constexpr FieldRow FieldTable[] = {
    {"name", QT_TRANSLATE_NOOP("fields", "Name"), QT_TRANSLATE_NOOP("fields", "job name"),
     QT_TRANSLATE_NOOP("fields", "What this piece of work is called in lists and reports.")},
    {"task", QT_TRANSLATE_NOOP("fields", "Goal"), QT_TRANSLATE_NOOP("fields", "task"),
     QT_TRANSLATE_NOOP("fields", "What the model shall do; it decides which data and which measures apply.")},
    {"model.path", QT_TRANSLATE_NOOP("fields", "Model"), QT_TRANSLATE_NOOP("fields", "checkpoint"),
     QT_TRANSLATE_NOOP("fields", "The model that is adapted; its own files are never changed.")},
    {"model.randomWeights", QT_TRANSLATE_NOOP("fields", "Start from nothing"),
     QT_TRANSLATE_NOOP("fields", "random initialisation"),
     QT_TRANSLATE_NOOP("fields", "When on, the model forgets all it learned before and starts with random numbers: only for "
                                 "comparisons or very much text.")},
    {"data.textRows", QT_TRANSLATE_NOOP("fields", "Each row of a text is"), QT_TRANSLATE_NOOP("fields", "rows of texts"),
     QT_TRANSLATE_NOOP("fields", "Smaller rows give more examples with less around them. Pages are those that a document is printed "
                                 "on; pieces of a fixed number of tokens are cut for the chosen model.")},
    {"data.windowTokens", QT_TRANSLATE_NOOP("fields", "Tokens of a piece"), QT_TRANSLATE_NOOP("fields", "token window"),
     QT_TRANSLATE_NOOP("fields", "Larger pieces show more of a text at once and make fewer rows; longer ones than the model reads are "
                                 "cut off."),
     QT_TRANSLATE_NOOP("fields", "tokens")},
    {"data.validationShare", QT_TRANSLATE_NOOP("fields", "Rows to watch the learning"),
     QT_TRANSLATE_NOOP("fields", "validation share"),
     QT_TRANSLATE_NOOP(
         "fields",
         "More rows make the curve steadier and the choice of the best moment surer, and leave fewer rows to learn from."),
     "", "", Style::Percent, 0},
    {"data.testShare", QT_TRANSLATE_NOOP("fields", "Rows for the final check"), QT_TRANSLATE_NOOP("fields", "test share"),
     QT_TRANSLATE_NOOP("fields", "More rows make the final figures surer, and leave fewer rows to learn from."), "", "",
     Style::Percent, 0},
    {"data.validationRows", QT_TRANSLATE_NOOP("fields", "So many rows to watch the learning"),
     QT_TRANSLATE_NOOP("fields", "validation rows"),
     QT_TRANSLATE_NOOP("fields",
                       "A fixed number in place of a share; more rows make the curve steadier and leave fewer to learn from."),
     QT_TRANSLATE_NOOP("fields", "rows"), QT_TRANSLATE_NOOP("fields", "the share decides")},
    {"data.testRows", QT_TRANSLATE_NOOP("fields", "So many rows for the final check"), QT_TRANSLATE_NOOP("fields", "test rows"),
     QT_TRANSLATE_NOOP(
         "fields", "A fixed number in place of a share; more rows make the final figures surer and leave fewer to learn from."),
     QT_TRANSLATE_NOOP("fields", "rows"), QT_TRANSLATE_NOOP("fields", "the share decides")},
    {"data.splitBy", QT_TRANSLATE_NOOP("fields", "How the rows are split"), QT_TRANSLATE_NOOP("fields", "split"),
     QT_TRANSLATE_NOOP("fields", "By chance the test is like the training; by date it is made of the newest rows, which is "
                                 "closer to how the model will be used and usually harder.")},
    {"data.stratified", QT_TRANSLATE_NOOP("fields", "Same mix of categories everywhere"),
     QT_TRANSLATE_NOOP("fields", "stratified split"),
     QT_TRANSLATE_NOOP("fields", "When on, each part has the categories in the same proportions; when off, chance decides.")},
    {"data.splitSeed", QT_TRANSLATE_NOOP("fields", "Number that decides the split"), QT_TRANSLATE_NOOP("fields", "split seed"),
     QT_TRANSLATE_NOOP("fields", "The same number always puts the same rows into the same part; another number draws anew.")},
    {"data.folds", QT_TRANSLATE_NOOP("fields", "Cross-validation"), QT_TRANSLATE_NOOP("fields", "folds"),
     QT_TRANSLATE_NOOP("fields",
                       "The assessment trains so many times more, each time with other rows kept aside for the test, and tells "
                       "how far the figures spread; more folds take longer."),
     "", QT_TRANSLATE_NOOP("fields", "off")},
    {"data.fold", QT_TRANSLATE_NOOP("fields", "Fold for the test"), QT_TRANSLATE_NOOP("fields", "fold"),
     QT_TRANSLATE_NOOP("fields", "Which of the folds is kept aside for the test; cross-validation goes through all of them."),
     "", QT_TRANSLATE_NOOP("fields", "none")},
    {"training.method", QT_TRANSLATE_NOOP("fields", "What of the model learns"), QT_TRANSLATE_NOOP("fields", "method"),
     QT_TRANSLATE_NOOP("fields",
                       "The whole model learns most but takes most memory and forgets most; small added matrices (LoRA) or a "
                       "part of it need less of everything and keep more of what the model knew.")},
    {"training.lastLayers", QT_TRANSLATE_NOOP("fields", "Layers that learn"), QT_TRANSLATE_NOOP("fields", "last layers"),
     QT_TRANSLATE_NOOP("fields", "More layers can learn more; fewer keep more of what the model knew and take less memory."),
     QT_TRANSLATE_NOOP("fields", "layers")},
    {"training.loraRank", QT_TRANSLATE_NOOP("fields", "Size of the added matrices"), QT_TRANSLATE_NOOP("fields", "LoRA rank"),
     QT_TRANSLATE_NOOP("fields", "Larger matrices can learn more but need more memory and learn by heart more easily.")},
    {"training.loraAlpha", QT_TRANSLATE_NOOP("fields", "Weight of the added matrices"),
     QT_TRANSLATE_NOOP("fields", "LoRA alpha"),
     QT_TRANSLATE_NOOP("fields",
                       "Higher lets them change the model more with the same speed of learning; often twice the size."),
     "", "", Style::Plain, 2},
    {"training.loraDropout", QT_TRANSLATE_NOOP("fields", "Random gaps in the added matrices"),
     QT_TRANSLATE_NOOP("fields", "LoRA dropout"),
     QT_TRANSLATE_NOOP("fields", "Higher makes learning by heart harder, useful with few rows; too high slows the learning."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 2},
    {"training.loraTargets", QT_TRANSLATE_NOOP("fields", "Where matrices are added"),
     QT_TRANSLATE_NOOP("fields", "LoRA target modules"),
     QT_TRANSLATE_NOOP(
         "fields", "\"all-linear\" learns most; \"attention\" needs less memory. Or the names of layers, with commas between "
                   "them, or a regular expression of whole names.")},
    {"training.loraRankStabilised", QT_TRANSLATE_NOOP("fields", "Steady weight for large matrices"),
     QT_TRANSLATE_NOOP("fields", "rank-stabilised LoRA"),
     QT_TRANSLATE_NOOP("fields", "When on, large matrices count for more, so that a greater size really learns more.")},
    {"training.loraMagnitudes", QT_TRANSLATE_NOOP("fields", "Learn direction and strength apart"),
     QT_TRANSLATE_NOOP("fields", "DoRA"),
     QT_TRANSLATE_NOOP("fields",
                       "When on, small matrices often learn as well as the whole model, but each step takes longer.")},
    {"training.epochs", QT_TRANSLATE_NOOP("fields", "How often it reads everything"), QT_TRANSLATE_NOOP("fields", "epochs"),
     QT_TRANSLATE_NOOP(
         "fields",
         "More passes let it learn more but take longer, and from some point on it learns by heart; fewer may not be enough."),
     QT_TRANSLATE_NOOP("fields", "passes"), "", Style::Plain, 2},
    {"training.maxSteps", QT_TRANSLATE_NOOP("fields", "At most this many steps"), QT_TRANSLATE_NOOP("fields", "maximum steps"),
     QT_TRANSLATE_NOOP("fields", "A lower limit ends the run earlier, whatever the number of passes."),
     QT_TRANSLATE_NOOP("fields", "steps"), QT_TRANSLATE_NOOP("fields", "as many as the passes need")},
    {"training.maxMinutes", QT_TRANSLATE_NOOP("fields", "At most this long"), QT_TRANSLATE_NOOP("fields", "time limit"),
     QT_TRANSLATE_NOOP("fields",
                       "When the time is up the run ends and the best model so far is kept; more time allows more learning."),
     QT_TRANSLATE_NOOP("fields", "minutes"), QT_TRANSLATE_NOOP("fields", "no limit"), Style::Plain, 1},
    {"training.learningRate", QT_TRANSLATE_NOOP("fields", "How fast it learns"), QT_TRANSLATE_NOOP("fields", "learning rate"),
     QT_TRANSLATE_NOOP("fields", "Higher learns faster but may overshoot and forget; lower is safer but slower."), "", "",
     Style::Scientific, 12},
    {"training.schedule", QT_TRANSLATE_NOOP("fields", "How the speed changes"),
     QT_TRANSLATE_NOOP("fields", "learning rate schedule"),
     QT_TRANSLATE_NOOP("fields", "Falling speeds settle the model towards the end; a constant speed keeps it moving.")},
    {"training.warmupShare", QT_TRANSLATE_NOOP("fields", "Gentle start"), QT_TRANSLATE_NOOP("fields", "warm-up share"),
     QT_TRANSLATE_NOOP(
         "fields",
         "A longer start raises the speed more slowly, which protects what the model knows; a shorter one learns sooner."),
     "", "", Style::Percent, 0},
    {"training.optimizer", QT_TRANSLATE_NOOP("fields", "How steps are computed"), QT_TRANSLATE_NOOP("fields", "optimizer"),
     QT_TRANSLATE_NOOP("fields",
                       "AdamW suits nearly everything; the others remember less between steps, which saves memory but may need "
                       "another speed.")},
    {"training.momentum", QT_TRANSLATE_NOOP("fields", "How much of the last steps goes on"),
     QT_TRANSLATE_NOOP("fields", "momentum"),
     QT_TRANSLATE_NOOP("fields",
                       "Higher smooths the steps more and moves further along steady directions; lower reacts sooner."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 3},
    {"training.layerDecay", QT_TRANSLATE_NOOP("fields", "Slower towards the bottom"),
     QT_TRANSLATE_NOOP("fields", "layer-wise learning rate decay"),
     QT_TRANSLATE_NOOP("fields",
                       "Each layer learns at this share of the speed of the one above it: 1 treats all alike, 0.9 protects the "
                       "lower layers, which know the language."),
     "", "", Style::Plain, 3},
    {"training.startPull", QT_TRANSLATE_NOOP("fields", "Pull towards the untouched model"),
     QT_TRANSLATE_NOOP("fields", "L2-SP"),
     QT_TRANSLATE_NOOP("fields",
                       "Higher keeps the model nearer to what it knew, against forgetting; too high and it learns little."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 4},
    {"training.averaging", QT_TRANSLATE_NOOP("fields", "Average over the last steps"),
     QT_TRANSLATE_NOOP("fields", "exponential moving average"),
     QT_TRANSLATE_NOOP(
         "fields", "Higher averages over more steps, which evens out the noise of single ones; the average is what is judged "
                   "and kept. It takes memory for one more copy of what learns."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 5},
    {"training.averageLast", QT_TRANSLATE_NOOP("fields", "Average of the last checks"),
     QT_TRANSLATE_NOOP("fields", "checkpoint averaging"),
     QT_TRANSLATE_NOOP(
         "fields",
         "At the end the model is also judged as the mean of so many last checks, and kept like that if it is better; more "
         "take more room on the disk meanwhile."),
     QT_TRANSLATE_NOOP("fields", "checks"), QT_TRANSLATE_NOOP("fields", "off")},
    {"training.embeddingNoise", QT_TRANSLATE_NOOP("fields", "Noise on the words"), QT_TRANSLATE_NOOP("fields", "NEFTune alpha"),
     QT_TRANSLATE_NOOP("fields", "Higher blurs the words more while learning, against learning answers by heart; 5 is common "
                                 "for questions and answers."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 1},
    {"training.mixup", QT_TRANSLATE_NOOP("fields", "Mixtures of two rows"), QT_TRANSLATE_NOOP("fields", "mixup alpha"),
     QT_TRANSLATE_NOOP(
         "fields",
         "Higher mixes rows more evenly with others, categories too, against learning by heart; useful with few rows."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 2},
    {"training.untouchedPull", QT_TRANSLATE_NOOP("fields", "Answer like the untouched model"),
     QT_TRANSLATE_NOOP("fields", "KL divergence"),
     QT_TRANSLATE_NOOP(
         "fields",
         "Higher keeps what the model says nearer to what it said before, against forgetting; too high and it learns little. "
         "Each step takes about a third longer."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 3},
    {"training.replayShare", QT_TRANSLATE_NOOP("fields", "General text in between"),
     QT_TRANSLATE_NOOP("fields", "replay share"),
     QT_TRANSLATE_NOOP(
         "fields",
         "Higher reads more general text between your rows, against forgetting; the training takes longer by that share."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Percent, 0},
    {"training.replayFile", QT_TRANSLATE_NOOP("fields", "Which general text"), QT_TRANSLATE_NOOP("fields", "replay text"),
     QT_TRANSLATE_NOOP(
         "fields",
         "A text file of your own, paragraphs apart by an empty line; without one the program's English texts are read.")},
    {"training.toolTurns", QT_TRANSLATE_NOOP("fields", "Tools in conversations"), QT_TRANSLATE_NOOP("fields", "tool turns"),
     QT_TRANSLATE_NOOP("fields", "Read only, the model learns the answers alone; with the calls it learns to use the tools itself; what "
                                 "tools give back is learned where the model shall play their part.")},
    {"training.preferenceBeta", QT_TRANSLATE_NOOP("fields", "Stay near the untouched model"),
     QT_TRANSLATE_NOOP("fields", "DPO beta"),
     QT_TRANSLATE_NOOP(
         "fields", "Higher lets the model move less from what it said before; lower lets it follow the preferences further."),
     "", "", Style::Plain, 3},
    {"training.preferenceDoubt", QT_TRANSLATE_NOOP("fields", "Doubt about the preferences"),
     QT_TRANSLATE_NOOP("fields", "conservative DPO"),
     QT_TRANSLATE_NOOP("fields", "Higher takes more of the pairs to be the wrong way round, useful where people disagree."), "",
     QT_TRANSLATE_NOOP("fields", "off"), Style::Percent, 0},
    {"training.baseWeights", QT_TRANSLATE_NOOP("fields", "How the model beside them is held"),
     QT_TRANSLATE_NOOP("fields", "quantised base"),
     QT_TRANSLATE_NOOP("fields", "Fewer bits need less memory, a quarter or an eighth for the large matrices, and make the "
                                 "model a little less exact.")},
    {"training.recompute", QT_TRANSLATE_NOOP("fields", "Compute twice to save memory"),
     QT_TRANSLATE_NOOP("fields", "activation checkpointing"),
     QT_TRANSLATE_NOOP(
         "fields",
         "When on, layers are computed once more on the way back in place of being kept: much less memory, about a third more "
         "time.")},
    {"training.precision", QT_TRANSLATE_NOOP("fields", "How exact numbers are"), QT_TRANSLATE_NOOP("fields", "precision"),
     QT_TRANSLATE_NOOP(
         "fields",
         "Short numbers are several times faster and need less memory on machines made for them, and slower on others.")},
    {"training.priority", QT_TRANSLATE_NOOP("fields", "Beside other programs"), QT_TRANSLATE_NOOP("fields", "priority"),
     QT_TRANSLATE_NOOP("fields", "Giving way keeps other programs quick while this one learns; on a computer that has nothing "
                                 "else to do it is as fast.")},
    {"training.balancedClasses", QT_TRANSLATE_NOOP("fields", "Count rare categories more"),
     QT_TRANSLATE_NOOP("fields", "class weights"),
     QT_TRANSLATE_NOOP("fields",
                       "When on, rare categories are found more often, at the price of some false alarms; when off, rows count alike.")},
    {"training.labelSmoothing", QT_TRANSLATE_NOOP("fields", "Doubt about the categories"),
     QT_TRANSLATE_NOOP("fields", "label smoothing"),
     QT_TRANSLATE_NOOP("fields",
                       "Higher makes the model less sure of itself, useful where some categories in the data are wrong."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 3},
    {"training.focalGamma", QT_TRANSLATE_NOOP("fields", "Attend to the hard rows"),
     QT_TRANSLATE_NOOP("fields", "focal loss gamma"),
     QT_TRANSLATE_NOOP("fields",
                       "Higher makes rows count less that the model already answers well; wrong categories then count more."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 2},
    {"training.consistency", QT_TRANSLATE_NOOP("fields", "Same answer with other gaps"), QT_TRANSLATE_NOOP("fields", "R-Drop"),
     QT_TRANSLATE_NOOP(
         "fields", "Higher asks more strongly that two readings with other random gaps agree, against learning by heart; each "
                   "step takes twice as long."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 2},
    {"training.weightDecay", QT_TRANSLATE_NOOP("fields", "Pull towards simplicity"),
     QT_TRANSLATE_NOOP("fields", "weight decay"),
     QT_TRANSLATE_NOOP(
         "fields", "Higher keeps the model simpler and guards against learning by heart; too high and it learns too little."),
     "", QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 4},
    {"training.clipNorm", QT_TRANSLATE_NOOP("fields", "Limit for a single step"),
     QT_TRANSLATE_NOOP("fields", "gradient clipping"),
     QT_TRANSLATE_NOOP("fields", "Lower guards more against jumps from odd rows; higher lets single rows count for more."), "",
     QT_TRANSLATE_NOOP("fields", "off"), Style::Plain, 2},
    {"training.dropout", QT_TRANSLATE_NOOP("fields", "Random gaps while learning"), QT_TRANSLATE_NOOP("fields", "dropout"),
     QT_TRANSLATE_NOOP("fields", "Higher makes learning by heart harder, useful with few rows; too high slows the learning."),
     "", QT_TRANSLATE_NOOP("fields", "as the model says"), Style::Plain, 2},
    {"training.batchSize", QT_TRANSLATE_NOOP("fields", "Rows read at once"), QT_TRANSLATE_NOOP("fields", "batch size"),
     QT_TRANSLATE_NOOP("fields",
                       "More rows at once are steadier and faster on strong machines but need more memory; fewer need less."),
     QT_TRANSLATE_NOOP("fields", "rows")},
    {"training.accumulation", QT_TRANSLATE_NOOP("fields", "Readings per step"),
     QT_TRANSLATE_NOOP("fields", "gradient accumulation"),
     QT_TRANSLATE_NOOP("fields",
                       "More readings per step act like more rows at once without more memory, but make fewer steps."),
     QT_TRANSLATE_NOOP("fields", "readings")},
    {"training.maxLength", QT_TRANSLATE_NOOP("fields", "Longest text"), QT_TRANSLATE_NOOP("fields", "maximum length"),
     QT_TRANSLATE_NOOP(
         "fields", "Higher lets the model see more of long rows but takes more memory and time; what is longer is cut off."),
     QT_TRANSLATE_NOOP("fields", "tokens")},
    {"training.evaluateEvery", QT_TRANSLATE_NOOP("fields", "Check the learning every"),
     QT_TRANSLATE_NOOP("fields", "evaluation interval"),
     QT_TRANSLATE_NOOP("fields", "More often finds the best moment more exactly but takes time from learning."),
     QT_TRANSLATE_NOOP("fields", "steps"), QT_TRANSLATE_NOOP("fields", "automatic")},
    {"training.checkpointEvery", QT_TRANSLATE_NOOP("fields", "Save the state every"),
     QT_TRANSLATE_NOOP("fields", "checkpoint interval"),
     QT_TRANSLATE_NOOP("fields", "More often loses less if the computer stops, but writes more to disk."),
     QT_TRANSLATE_NOOP("fields", "steps"), QT_TRANSLATE_NOOP("fields", "with every check")},
    {"training.patience", QT_TRANSLATE_NOOP("fields", "Patience without progress"),
     QT_TRANSLATE_NOOP("fields", "early stopping patience"),
     QT_TRANSLATE_NOOP("fields", "Higher waits longer for a further gain; lower stops sooner and saves time."),
     QT_TRANSLATE_NOOP("fields", "checks"), QT_TRANSLATE_NOOP("fields", "never stops early")},
    {"training.minimumGain", QT_TRANSLATE_NOOP("fields", "What counts as progress"),
     QT_TRANSLATE_NOOP("fields", "minimum gain"),
     QT_TRANSLATE_NOOP("fields", "Higher ignores small gains and so stops sooner; lower counts every gain."), "",
     QT_TRANSLATE_NOOP("fields", "any gain"), Style::Plain, 4},
    {"training.watchForgetting", QT_TRANSLATE_NOOP("fields", "Watch for forgetting"),
     QT_TRANSLATE_NOOP("fields", "general probe"),
     QT_TRANSLATE_NOOP(
         "fields", "When on, each check also asks how well the model still reads general English text that has nothing to do "
                   "with yours; that takes some seconds more.")},
    {"training.seed", QT_TRANSLATE_NOOP("fields", "Number that decides chance"), QT_TRANSLATE_NOOP("fields", "seed"),
     QT_TRANSLATE_NOOP("fields", "The same number repeats a run exactly; other numbers show how much depends on chance.")},
    {"training.threads", QT_TRANSLATE_NOOP("fields", "Processor cores"), QT_TRANSLATE_NOOP("fields", "threads"),
     QT_TRANSLATE_NOOP("fields", "More cores are faster; fewer leave the computer free for other work."),
     QT_TRANSLATE_NOOP("fields", "cores"), QT_TRANSLATE_NOOP("fields", "all")},
    {"training.device", QT_TRANSLATE_NOOP("fields", "Computed by"), QT_TRANSLATE_NOOP("fields", "device"),
     QT_TRANSLATE_NOOP("fields", "A graphics card is much faster; only on the processor does a run repeat to the last digit.")},
    {"assess.bootstrapSamples", QT_TRANSLATE_NOOP("fields", "Redraws for the intervals"),
     QT_TRANSLATE_NOOP("fields", "bootstrap samples"),
     QT_TRANSLATE_NOOP("fields", "More make the intervals of the final figures steadier and take a little longer."),
     QT_TRANSLATE_NOOP("fields", "redraws")},
    {"assess.compareUntouched", QT_TRANSLATE_NOOP("fields", "Compare with the untouched model"),
     QT_TRANSLATE_NOOP("fields", "baseline"),
     QT_TRANSLATE_NOOP("fields",
                       "When on, the report shows what the adaptation gained, and assessing takes about twice as long.")},
};

struct Choice {
    const char *key, *value, *text;
};

constexpr Choice Choices[] = {
    {"data.textRows", "auto", QT_TRANSLATE_NOOP("fields", "a paragraph, or a line of a list")},
    {"data.textRows", "line", QT_TRANSLATE_NOOP("fields", "a line")},
    {"data.textRows", "paragraph", QT_TRANSLATE_NOOP("fields", "a paragraph")},
    {"data.textRows", "page", QT_TRANSLATE_NOOP("fields", "a page")},
    {"data.textRows", "window", QT_TRANSLATE_NOOP("fields", "a piece of so many tokens")},
    {"training.toolTurns", "shown", QT_TRANSLATE_NOOP("fields", "calls and results are read only")},
    {"training.toolTurns", "calls", QT_TRANSLATE_NOOP("fields", "calls are learned")},
    {"training.toolTurns", "all", QT_TRANSLATE_NOOP("fields", "calls and results are learned")},
    {"data.splitBy", "chance", QT_TRANSLATE_NOOP("fields", "by chance")},
    {"data.splitBy", "date", QT_TRANSLATE_NOOP("fields", "by date")},
    {"training.schedule", "constant", QT_TRANSLATE_NOOP("fields", "stays the same")},
    {"training.schedule", "linear", QT_TRANSLATE_NOOP("fields", "falls evenly")},
    {"training.schedule", "cosine", QT_TRANSLATE_NOOP("fields", "falls slowly, then fast, then slowly")},
    {"training.schedule", "warmup-stable-decay", QT_TRANSLATE_NOOP("fields", "stays, then falls at the end")},
    {"training.method", "full", QT_TRANSLATE_NOOP("fields", "the whole model")},
    {"training.method", "lora", QT_TRANSLATE_NOOP("fields", "small added matrices (LoRA)")},
    {"training.method", "last-layers", QT_TRANSLATE_NOOP("fields", "the last layers")},
    {"training.method", "head", QT_TRANSLATE_NOOP("fields", "only the head")},
    {"training.optimizer", "adamw", QT_TRANSLATE_NOOP("fields", "AdamW")},
    {"training.optimizer", "adamw-8bit", QT_TRANSLATE_NOOP("fields", "AdamW in 8 bits")},
    {"training.optimizer", "adafactor", QT_TRANSLATE_NOOP("fields", "Adafactor")},
    {"training.optimizer", "sgd", QT_TRANSLATE_NOOP("fields", "gradient descent (SGD)")},
    {"training.baseWeights", "full", QT_TRANSLATE_NOOP("fields", "as it is")},
    {"training.baseWeights", "8-bit", QT_TRANSLATE_NOOP("fields", "in 8 bits")},
    {"training.baseWeights", "nf4", QT_TRANSLATE_NOOP("fields", "in 4 bits (NF4)")},
    {"training.precision", "auto", QT_TRANSLATE_NOOP("fields", "what the machine is made for")},
    {"training.precision", "fp32", QT_TRANSLATE_NOOP("fields", "full (32 bits)")},
    {"training.precision", "bf16", QT_TRANSLATE_NOOP("fields", "short (bfloat16)")},
    {"training.priority", "low", QT_TRANSLATE_NOOP("fields", "gives way")},
    {"training.priority", "normal", QT_TRANSLATE_NOOP("fields", "takes its share")},
    {"training.device", "auto", QT_TRANSLATE_NOOP("fields", "the graphics card if there is one")},
    {"training.device", "cpu", QT_TRANSLATE_NOOP("fields", "the processor")},
    {"training.device", "cuda", QT_TRANSLATE_NOOP("fields", "the graphics card")},
};

QString translated(const char* text) {
    return *text ? QCoreApplication::translate("fields", text) : QString();
}

}  // namespace

Words words(std::string_view key) {
    for (const FieldRow& row : FieldTable)
        if (key == row.key)
            return {translated(row.label), translated(row.term),        translated(row.help),
                    translated(row.unit),  translated(row.lowestMeans), row.style,
                    row.decimals};
    return {QString::fromUtf8(key.data(), qsizetype(key.size())), {}, {}, {}, {}};
}

QString name(std::string_view key) {
    const Words found = words(key);
    return found.term.isEmpty() ? found.label : QCoreApplication::translate("fields", "%1 (%2)").arg(found.label, found.term);
}

QString group(core::api::FieldGroup group) {
    using core::api::FieldGroup;
    switch (group) {
    case FieldGroup::Goal:
        return QCoreApplication::translate("fields", "Goal and model");
    case FieldGroup::Data:
        return QCoreApplication::translate("fields", "Data");
    case FieldGroup::Method:
        return QCoreApplication::translate("fields", "What learns");
    case FieldGroup::Generalising:
        return QCoreApplication::translate("fields", "Against learning by heart");
    case FieldGroup::Duration:
        return QCoreApplication::translate("fields", "How long");
    case FieldGroup::Learning:
        return QCoreApplication::translate("fields", "How it learns");
    case FieldGroup::Batches:
        return QCoreApplication::translate("fields", "How much at once");
    case FieldGroup::Watching:
        return QCoreApplication::translate("fields", "Watching and saving");
    case FieldGroup::Assess:
        return QCoreApplication::translate("fields", "Final check");
    case FieldGroup::System:
        return QCoreApplication::translate("fields", "Chance and machine");
    }
    return {};
}

QString choice(std::string_view key, std::string_view value) {
    for (const Choice& one : Choices)
        if (key == one.key && value == one.value)
            return translated(one.text);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QString value(const core::api::JobField& field, const core::api::FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? QCoreApplication::translate("fields", "yes") : QCoreApplication::translate("fields", "no");
    if (const auto* text = std::get_if<std::string>(&value))
        return field.choices.empty() ? QString::fromStdString(*text) : choice(field.key, *text);
    const Words found = words(field.key);
    const double figure =
        std::holds_alternative<double>(value) ? std::get<double>(value) : double(std::get<std::int64_t>(value));
    if (!found.lowestMeans.isEmpty() && figure <= field.minimum)
        return found.lowestMeans;
    if (found.style == Style::Percent)
        return format::percent(figure, found.decimals);
    if (found.style == Style::Scientific)
        return format::scientific(figure);
    const QString written = std::holds_alternative<double>(value) ? QLocale().toString(figure, 'g', 6)
                                                                  : format::number(std::get<std::int64_t>(value));
    return found.unit.isEmpty() ? written : QCoreApplication::translate("fields", "%1 %2").arg(written, found.unit);
}

}  // namespace ui::fields
