// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/layer_runner.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <torch/autograd.h>

#include <mutex>

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Where the generators that dropout draws from stand: the processor's, and that of a graphics card that is computed on.
class RandomState {
public:
    explicit RandomState(const torch::Device& device) : m_generators{at::detail::getDefaultCPUGenerator()} {
        if (!device.is_cpu())
            m_generators.push_back(at::globalContext().defaultGenerator(device));
        for (at::Generator& generator : m_generators) {
            const std::scoped_lock lock(generator.mutex());
            m_states.push_back(generator.get_state());
        }
    }

    void restore() {
        for (std::size_t i = 0; i < m_generators.size(); ++i) {
            const std::scoped_lock lock(m_generators[i].mutex());
            m_generators[i].set_state(m_states[i]);
        }
    }

private:
    std::vector<at::Generator> m_generators;
    std::vector<Tensor> m_states;
};

/// The same values at the beginning of a graph of their own.
variable_list cutOff(const variable_list& inputs) {
    variable_list leaves;
    for (const Tensor& input : inputs)
        leaves.push_back(input.defined() ? input.detach().set_requires_grad(input.requires_grad()) : Tensor());
    return leaves;
}

/// A layer that has run once, and what running it again needs but for its inputs.
struct Run : torch::CustomClassHolder {
    using Function = std::function<Tensor(const variable_list&)>;

    Run(Function given, const torch::Device& device) : layer(std::move(given)), before(device) {}

    Function layer;
    RandomState before;
    Tensor output;              ///< until it is handed over
    std::vector<bool> defined;  ///< of the inputs
};
using RunPointer = c10::intrusive_ptr<Run>;

class Recomputed : public torch::autograd::Function<Recomputed> {
public:
    /// @param anchor needs a gradient, so that parameters get theirs where no input needs one
    /// @param inputs those that are defined
    static Tensor forward(AutogradContext* context, const Tensor& /*anchor*/, const RunPointer& run, at::TensorList inputs) {
        context->save_for_backward(inputs.vec());
        context->saved_data["run"] = c10::IValue::make_capsule(run);
        return std::move(run->output);
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto held = context->saved_data["run"].toCapsule();
        Run& run = static_cast<Run&>(*held);
        const variable_list saved = context->get_saved_variables();
        variable_list inputs;
        auto next = saved.begin();
        for (const bool defined : run.defined)
            inputs.push_back(defined ? *next++ : Tensor());
        inputs = cutOff(inputs);
        RandomState now(gradients[0].device());
        run.before.restore();
        Tensor output;
        {
            const torch::AutoGradMode withGradient(true);
            output = run.layer(inputs);
        }
        now.restore();
        output.backward(gradients[0]);
        variable_list result(2);
        for (const Tensor& input : inputs)
            if (input.defined())
                result.push_back(input.grad());
        return result;
    }
};

}  // namespace

Tensor LayerRunner::recomputed(Function layer, variable_list inputs) {
    const auto run = c10::make_intrusive<Run>(std::move(layer), inputs.front().device());
    // The graph of this first run only tells whether there is anything to learn in the layer or before it.
    const Tensor output = run->layer(cutOff(inputs));
    if (!output.requires_grad())
        return output;
    run->output = output.detach();
    variable_list given;
    for (const Tensor& input : inputs) {
        run->defined.push_back(input.defined());
        if (input.defined())
            given.push_back(input);
    }
    const Tensor anchor = at::empty({0}, torch::kFloat).set_requires_grad(true);
    const at::TensorList list(given);
    return Recomputed::apply(anchor, run, list);
}

}  // namespace core::models
