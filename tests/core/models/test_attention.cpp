// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/models/layers/activation.h"
#include "core/models/layers/attention.h"
#include "core/models/layers/dropout.h"
#include "core/models/layers/key_value_cache.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

constexpr std::int64_t heads = 3;

/// Query, key and value of one test, [B, T, H], that collect gradients.
struct Inputs {
    Tensor query, key, value;

    Inputs(std::int64_t batch, std::int64_t length, torch::ScalarType type) {
        torch::manual_seed(5);
        const Tensor all = torch::randn({batch, length, 3 * heads * 8}, torch::kDouble);
        const auto parts = all.chunk(3, -1);
        query = parts[0].to(type).detach().requires_grad_();
        key = parts[1].to(type).detach().requires_grad_();
        value = parts[2].to(type).detach().requires_grad_();
    }
};

models::ModelInput packedInput(std::int64_t batch, std::int64_t length, bool padded, bool segments) {
    models::ModelInput input{.inputIds = torch::zeros({batch, length}, torch::kLong)};
    if (padded) {
        input.attentionMask = torch::ones({batch, length}, torch::kLong);
        input.attentionMask[0].slice(0, length - length / 3).zero_();  // on the right
        if (batch > 1)
            input.attentionMask[1].slice(0, 0, length / 4).zero_();  // on the left
    }
    if (segments)
        input.segmentIds =
            (torch::arange(length) / (length / 3 + 1)).floor().to(torch::kLong).expand({batch, length}).contiguous();
    return input;
}

}  // namespace

/// The fused form of attention, dropout and GELU against the plain one in double precision.
class TestAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsPlainForm_data();
    void equalsPlainForm();
    void cachedRowsEqualTheWhole_data();
    void cachedRowsEqualTheWhole();
    void scoreTermsCountBeforeTheMask();
    void sharedHeadsServeTheirGroup();
    void closedRowsAreFinite();
    void notANumberIsNotHidden();
    void dropoutKeepsItsShare();
    void dropoutFollowsTheGenerator();
    void dropoutInAttentionHasTheRightGradient();
    void geluEqualsItsFormula();
};

void TestAttention::equalsPlainForm_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("causal");
    QTest::addColumn<bool>("padded");
    QTest::addColumn<bool>("segments");
    QTest::addColumn<int>("window");
    for (const int length : {1, 7, 128, 129, 300})
        for (const bool causal : {false, true})
            for (const bool padded : {false, true})
                for (const bool segments : {false, true})
                    QTest::addRow("%d tokens%s%s%s", length, causal ? ", causal" : "", padded ? ", padded" : "",
                                  segments ? ", packed" : "")
                        << length << causal << padded << segments << 0;
    for (const int window : {1, 5, 128, 200})
        for (const bool padded : {false, true})
            QTest::addRow("looking back %d tokens%s", window, padded ? ", padded" : "")
                << 300 << true << padded << false << window;
    for (const int window : {1, 5, 128, 200})
        for (const bool padded : {false, true})
            QTest::addRow("looking %d tokens to both sides%s", window, padded ? ", padded" : "")
                << 300 << false << padded << false << window;
}

void TestAttention::equalsPlainForm() {
    QFETCH(int, length);
    QFETCH(bool, causal);
    QFETCH(bool, padded);
    QFETCH(bool, segments);
    QFETCH(int, window);
    const models::ModelInput input = packedInput(2, length, padded, segments);
    const models::DropoutSettings off;
    const models::Dropout dropout(off, 0.5);
    std::vector<Inputs> inputs{Inputs(2, length, torch::kFloat), Inputs(2, length, torch::kDouble)};
    std::vector<Tensor> outputs;
    torch::manual_seed(6);
    Tensor weights = torch::randn({2, length, heads * 8}, torch::kDouble);
    if (padded)  // the plain form lets queries that may look at nothing learn; no loss looks at them
        weights = weights * input.attentionMask.unsqueeze(-1);
    for (Inputs& one : inputs) {
        const models::AttentionMask mask = models::attentionMask(input, causal, one.query, window);
        QCOMPARE(mask.bias.defined(), one.query.scalar_type() == torch::kDouble);
        outputs.push_back(models::attention(one.query, one.key, one.value, heads, 0.3, mask, dropout));
        (outputs.back() * weights).sum().backward();
    }
    QVERIFY(tests::gap(outputs[0], outputs[1]) < 1e-5);
    QVERIFY(tests::gap(inputs[0].query.grad(), inputs[1].query.grad()) < 1e-4);
    QVERIFY(tests::gap(inputs[0].key.grad(), inputs[1].key.grad()) < 1e-4);
    QVERIFY(tests::gap(inputs[0].value.grad(), inputs[1].value.grad()) < 1e-4);
}

void TestAttention::cachedRowsEqualTheWhole_data() {
    QTest::addColumn<int>("window");
    QTest::newRow("all") << 0;
    QTest::newRow("looking back 5 tokens") << 5;
}

/// Six tokens at first, then one by one, then several: as all at once.
void TestAttention::cachedRowsEqualTheWhole() {
    QFETCH(int, window);
    constexpr std::int64_t length = 90;  // more than the cache's first room
    const models::DropoutSettings off;
    const models::Dropout dropout(off, 0);
    const torch::NoGradGuard guard;
    const Inputs one(2, length, torch::kFloat);
    models::ModelInput whole = packedInput(2, length, false, false);
    whole.attentionMask = torch::ones({2, length}, torch::kLong);
    whole.attentionMask[1].slice(0, 0, 4).zero_();
    const Tensor expected = models::attention(one.query, one.key, one.value, heads, 0.3,
                                              models::attentionMask(whole, true, one.query, window), dropout);
    models::KeyValueCache cache;
    std::int64_t past = 0;
    while (past < length) {
        const std::int64_t end = past == 0 ? 6 : std::min(length, past + (past < 70 ? 1 : 7));
        models::ModelInput step = packedInput(2, end - past, false, false);
        step.attentionMask = whole.attentionMask.slice(1, 0, end);
        step.cache = &cache;
        cache.beginStep();
        QCOMPARE(cache.length(), past);
        const models::AttentionMask mask = models::attentionMask(step, true, one.query, window);
        const auto part = [&](const Tensor& x) { return x.slice(1, past, end); };
        const Tensor rows = models::attention(part(one.query), part(one.key), part(one.value), heads, 0.3, mask, dropout);
        const Tensor real = part(whole.attentionMask).to(torch::kFloat).unsqueeze(-1);
        QVERIFY(tests::gap(rows * real, part(expected) * real) < 1e-5);
        past = end;
    }
}

void TestAttention::scoreTermsCountBeforeTheMask() {
    const models::ModelInput input = packedInput(2, 12, true, false);
    const models::DropoutSettings off;
    const torch::NoGradGuard guard;
    const Inputs one(2, 12, torch::kDouble);
    const models::AttentionMask mask = models::attentionMask(input, true, one.query);
    const Tensor bias = torch::randn({1, heads, 12, 12}, torch::kDouble);
    const auto split = [](const Tensor& x) { return x.unflatten(-1, {heads, 8}).transpose(1, 2); };
    const Tensor scores = split(one.query).matmul(split(one.key).transpose(2, 3)) * 0.3;
    const auto expected = [&](const Tensor& x) {
        return at::softmax(x + mask.bias, -1).matmul(split(one.value)).transpose(1, 2).flatten(2);
    };
    const auto got = [&](const models::ScoreTerms& terms) {
        return models::attention(one.query, one.key, one.value, heads, 0.3, mask, models::Dropout(off, 0), terms);
    };
    QVERIFY(tests::gap(got({.bias = bias}), expected(scores + bias)) < 1e-12);
    QVERIFY(tests::gap(got({.cap = 0.5}), expected(0.5 * at::tanh(scores / 0.5))) < 1e-12);
    QVERIFY(tests::gap(got({.bias = bias, .cap = 0.5}), expected(0.5 * at::tanh(scores / 0.5) + bias)) < 1e-12);
    // The fused form gives way to the terms.
    const Inputs single(2, 12, torch::kFloat);
    const Tensor output =
        models::attention(single.query, single.key, single.value, heads, 0.3, models::attentionMask(input, true, single.query),
                          models::Dropout(off, 0), {.bias = bias.to(torch::kFloat), .cap = 0.5});
    QVERIFY(tests::gap(output, expected(0.5 * at::tanh(scores / 0.5) + bias)) < 1e-5);
}

void TestAttention::sharedHeadsServeTheirGroup() {
    const models::ModelInput input = packedInput(2, 12, false, false);
    const models::DropoutSettings off;
    const torch::NoGradGuard guard;
    const Inputs one(2, 12, torch::kFloat);
    const models::AttentionMask mask = models::attentionMask(input, true, one.query);
    const Tensor key = one.key.slice(2, 0, 8), value = one.value.slice(2, 0, 8);
    const models::Dropout dropout(off, 0);
    QVERIFY(tests::gap(models::attention(one.query, key, value, heads, 1, mask, dropout),
                       models::attention(one.query, key.repeat({1, 1, 3}), value.repeat({1, 1, 3}), heads, 1, mask, dropout)) ==
            0);
}

void TestAttention::closedRowsAreFinite() {
    models::ModelInput input = packedInput(2, 9, false, false);
    input.attentionMask = torch::zeros({2, 9}, torch::kLong);
    const models::DropoutSettings off;
    for (const auto type : {torch::kFloat, torch::kDouble}) {
        Inputs one(2, 9, type);
        const Tensor output = models::attention(one.query, one.key, one.value, heads, 1,
                                                models::attentionMask(input, true, one.query), models::Dropout(off, 0));
        output.sum().backward();
        for (const Tensor& values : {output, one.query.grad(), one.key.grad(), one.value.grad()})
            QVERIFY(values.isfinite().all().item<bool>());
    }
}

void TestAttention::notANumberIsNotHidden() {
    const models::ModelInput input = packedInput(1, 9, false, false);
    const models::DropoutSettings off;
    const torch::NoGradGuard guard;
    Inputs one(1, 9, torch::kFloat);
    one.query.fill_(std::nan(""));
    const Tensor output = models::attention(one.query, one.key, one.value, heads, 1,
                                            models::attentionMask(input, false, one.query), models::Dropout(off, 0));
    QVERIFY(output.isnan().all().item<bool>());
}

void TestAttention::dropoutKeepsItsShare() {
    models::DropoutSettings settings;
    const models::Dropout dropout(settings, 0.1);
    const Tensor x = torch::ones({1000, 333});
    QVERIFY(torch::equal(dropout(x), x));
    settings.active = true;
    for (const double probability : {0.1, 0.5}) {
        settings.probability = probability;
        const Tensor y = dropout(x);
        const double kept = y.ne(0).to(torch::kDouble).mean().item<double>();
        QVERIFY(std::abs(kept - (1 - probability)) < 5e-3);
        QVERIFY(tests::gap(y.max(), torch::tensor(1 / (1 - probability))) < 1e-6);
        // Neighbours in both directions are dropped independently.
        const Tensor dropped = y.eq(0).to(torch::kDouble);
        const double both = (dropped.slice(1, 1) * dropped.slice(1, 0, -1)).mean().item<double>();
        const double above = (dropped.slice(0, 1) * dropped.slice(0, 0, -1)).mean().item<double>();
        QVERIFY(std::abs(both - probability * probability) < 5e-3 && std::abs(above - probability * probability) < 5e-3);
    }
}

void TestAttention::dropoutFollowsTheGenerator() {
    models::DropoutSettings settings{.active = true};
    const models::Dropout dropout(settings, 0.5);
    const Tensor x = torch::ones({64, 64});
    torch::manual_seed(1);
    const Tensor first = dropout(x), second = dropout(x);
    torch::manual_seed(1);
    QVERIFY(torch::equal(dropout(x), first));
    QVERIFY(torch::equal(dropout(x), second));
    QVERIFY(!torch::equal(first, second));
}

void TestAttention::dropoutInAttentionHasTheRightGradient() {
    const models::ModelInput input = packedInput(2, 150, true, false);
    models::DropoutSettings settings{.active = true};
    const models::Dropout dropout(settings, 0.3);
    const auto run = [&](const Inputs& one) {
        torch::manual_seed(3);
        const models::AttentionMask mask = models::attentionMask(input, true, one.query);
        return models::attention(one.query, one.key, one.value, heads, 0.3, mask, dropout).to(torch::kDouble).square().mean();
    };
    Inputs one(2, 150, torch::kFloat);
    run(one).backward();
    torch::manual_seed(8);
    for (Tensor* tensor : {&one.query, &one.key, &one.value}) {
        const Tensor direction = torch::randn_like(*tensor);
        const double expected = (tensor->grad() * direction).sum(torch::kDouble).item<double>();
        const Tensor kept = *tensor;
        const torch::NoGradGuard guard;
        *tensor = kept + 1e-2 * direction;
        const double above = run(one).item<double>();
        *tensor = kept - 1e-2 * direction;
        const double below = run(one).item<double>();
        *tensor = kept;
        QVERIFY2(std::abs((above - below) / 2e-2 - expected) < 0.02 * std::abs(expected) + 1e-5,
                 qPrintable(QString("%1 %2").arg((above - below) / 2e-2).arg(expected)));
    }
}

void TestAttention::geluEqualsItsFormula() {
    const Tensor x = torch::linspace(-12, 12, 4001).requires_grad_();
    const Tensor exact = x.detach().to(torch::kDouble).requires_grad_();
    const Tensor expected = at::gelu(exact, "tanh");
    const Tensor ours = models::activationOfName("gelu_new")(x);
    expected.sum().backward();
    ours.sum().backward();
    QVERIFY(tests::gap(ours, expected) < 2e-6);
    QVERIFY(tests::gap(x.grad(), exact.grad()) < 2e-6);
}

TUNEWRIGHT_TEST(TestAttention)
#include "test_attention.moc"
