// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/activations.h"

#include "core/models/kernels/functions.h"

namespace core::models::kernels {
namespace {

// Each has its value and its slope at x.

struct GeluForm {
    static constexpr float density = 0.3989422804014327f;  // 1 / √(2π)

    TUNEWRIGHT_INLINE static float value(float x) { return x * normalShare(x); }
    TUNEWRIGHT_INLINE static float slope(float x) { return normalShare(x) + x * density * exponential(-0.5f * x * x); }
};

struct GeluTanhForm {
    static constexpr float factor = 0.7978845608028654f;  // √(2/π)
    static constexpr float cubic = 0.044715f;

    TUNEWRIGHT_INLINE static float value(float x) { return 0.5f * x * (1.0f + tangent(factor * (x + cubic * x * x * x))); }
    TUNEWRIGHT_INLINE static float slope(float x) {
        const float t = tangent(factor * (x + cubic * x * x * x));
        const float inner = factor * (1.0f + 3.0f * cubic * x * x);
        return 0.5f * (1.0f + t) + 0.5f * x * (1.0f - t * t) * inner;
    }
};

/// x · σ(k · x)
template <int thousandths> struct SigmoidForm {
    static constexpr float k = thousandths / 1000.0f;

    TUNEWRIGHT_INLINE static float value(float x) { return x * sigmoid(k * x); }
    TUNEWRIGHT_INLINE static float slope(float x) {
        const float s = sigmoid(k * x);
        return s + k * x * s * (1.0f - s);
    }
};

struct ReluForm {
    TUNEWRIGHT_INLINE static float value(float x) { return x > 0.0f ? x : 0.0f; }
    TUNEWRIGHT_INLINE static float slope(float x) { return x > 0.0f ? 1.0f : 0.0f; }
};

struct TanhForm {
    TUNEWRIGHT_INLINE static float value(float x) { return tangent(x); }
    TUNEWRIGHT_INLINE static float slope(float x) {
        const float t = tangent(x);
        return 1.0f - t * t;
    }
};

template <class Form, class Element> TUNEWRIGHT_INLINE void forward(const Element* input, Element* output, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        store(output[i], Form::value(widened(input[i])));
}

template <class Form, class Element>
TUNEWRIGHT_INLINE void backward(const Element* input, const Element* gradient, Element* result, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        store(result[i], widened(gradient[i]) * Form::slope(widened(input[i])));
}

/// Calls `work` with the form of a curve.
template <class Work> TUNEWRIGHT_INLINE void withForm(Curve curve, const Work& work) {
    switch (curve) {
    case Curve::Gelu:
        return work(GeluForm());
    case Curve::GeluTanh:
        return work(GeluTanhForm());
    case Curve::GeluSigmoid:
        return work(SigmoidForm<1702>());
    case Curve::Silu:
        return work(SigmoidForm<1000>());
    case Curve::Relu:
        return work(ReluForm());
    case Curve::Tanh:
        return work(TanhForm());
    }
}

template <class Element> struct Forward {
    const Element* input;
    Element* output;
    std::int64_t count;
    template <class Form> TUNEWRIGHT_INLINE void operator()(Form) const { forward<Form>(input, output, count); }
};

template <class Element> struct Backward {
    const Element* input;
    const Element* gradient;
    Element* result;
    std::int64_t count;
    template <class Form> TUNEWRIGHT_INLINE void operator()(Form) const { backward<Form>(input, gradient, result, count); }
};

}  // namespace

// The compiler makes no clones of templates: each type has a function of its own.

TUNEWRIGHT_VECTORIZED
void activate(Curve curve, const float* input, float* output, std::int64_t count) {
    withForm(curve, Forward<float>{input, output, count});
}

TUNEWRIGHT_VECTORIZED
void activate(Curve curve, const BFloat16* input, BFloat16* output, std::int64_t count) {
    withForm(curve, Forward<BFloat16>{input, output, count});
}

TUNEWRIGHT_VECTORIZED
void activateBackward(Curve curve, const float* input, const float* gradient, float* result, std::int64_t count) {
    withForm(curve, Backward<float>{input, gradient, result, count});
}

TUNEWRIGHT_VECTORIZED
void activateBackward(Curve curve, const BFloat16* input, const BFloat16* gradient, BFloat16* result, std::int64_t count) {
    withForm(curve, Backward<BFloat16>{input, gradient, result, count});
}

}  // namespace core::models::kernels
