// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/message_order.h"

#include <algorithm>
#include <set>
#include <string>

namespace core::templates {

using namespace syntax;

namespace {

constexpr std::string_view messagesName = "messages";

const Name* nameIn(const Part& part) {
    return part ? std::get_if<Name>(&part->node) : nullptr;
}

bool isMessages(const Part& part) {
    const Name* name = nameIn(part);
    return name && name->name == messagesName;
}

bool isWhole(const Part& part, std::int64_t least, std::int64_t most) {
    const Literal* literal = part ? std::get_if<Literal>(&part->node) : nullptr;
    return literal && literal->value.isWhole() && literal->value.asWhole() >= least && literal->value.asWhole() <= most;
}

/// messages, or messages[1:]
bool isTail(const Part& part) {
    if (isMessages(part))
        return true;
    const Slice* slice = part ? std::get_if<Slice>(&part->node) : nullptr;
    return slice && isMessages(slice->object) && !slice->stop && !slice->step &&
           (!slice->start || isWhole(slice->start, 0, INT32_MAX));
}

/// Calls `use` with each expression right inside this one.
template <class Use> void forEachInside(const Expression& expression, const Use& use) {
    const auto one = [&](const Part& part) {
        if (part)
            use(*part);
    };
    const auto arguments = [&](const Arguments& given) {
        std::ranges::for_each(given.positional, one);
        for (const auto& [name, part] : given.named)
            one(part);
    };
    struct Visitor {
        const decltype(one)& part;
        const decltype(arguments)& all;
        void operator()(const Literal&) const {}
        void operator()(const Name&) const {}
        void operator()(const ListLiteral& node) const { std::ranges::for_each(node.items, part); }
        void operator()(const DictLiteral& node) const {
            for (const auto& [key, value] : node.entries) {
                part(key);
                part(value);
            }
        }
        void operator()(const Unary& node) const { part(node.operand); }
        void operator()(const Binary& node) const {
            part(node.left);
            part(node.right);
        }
        void operator()(const Chain& node) const {
            part(node.first);
            for (const auto& [comparison, value] : node.rest)
                part(value);
        }
        void operator()(const Concatenation& node) const { std::ranges::for_each(node.parts, part); }
        void operator()(const Conditional& node) const {
            for (const Part* inner : {&node.condition, &node.then, &node.otherwise})
                part(*inner);
        }
        void operator()(const Attribute& node) const { part(node.object); }
        void operator()(const Subscript& node) const {
            part(node.object);
            part(node.index);
        }
        void operator()(const Slice& node) const {
            for (const Part* inner : {&node.object, &node.start, &node.stop, &node.step})
                part(*inner);
        }
        void operator()(const Call& node) const {
            part(node.callee);
            all(node.arguments);
        }
        void operator()(const Filter& node) const {
            part(node.input);
            all(node.call.arguments);
        }
        void operator()(const Test& node) const {
            part(node.input);
            all(node.arguments);
        }
    };
    std::visit(Visitor{one, arguments}, expression.node);
}

/// Looks through a template for whatever could make earlier text hang on later messages.
class OrderCheck {
public:
    /// Which names the template itself sets, and which of them stand for the messages or may change in the loop.
    void collect(const Body& body) {
        for (const auto& statement : body)
            std::visit([&](const auto& node) { collect(node); }, statement->node);
    }
    const For* find(const Body& body) {
        const For* loop = nullptr;
        for (const auto& statement : body) {
            const For* here = std::get_if<For>(&statement->node);
            if (here && goesOverMessages(here->items)) {
                if (loop || here->condition || !here->otherwise.empty())
                    return nullptr;
                loop = here;
                m_where = Where::Loop;
                m_setInLoop = true;
                collect(here->body);
                if (!good(here->body))
                    return nullptr;
                m_where = Where::Behind;
            } else if (!std::visit([&](const auto& node) { return good(node); }, statement->node)) {
                return nullptr;
            }
        }
        return m_reassigned ? nullptr : loop;
    }

private:
    enum class Where : std::uint8_t { Before, Loop, Inner, Behind };

    void assign(const Target& target, const Part* value) {
        if (target.parts.empty()) {
            // An attribute belongs to a namespace, which a second name may stand for too.
            if (m_setInLoop || !target.attribute.empty() || (value && nameIn(*value)))
                m_changing.insert(target.name);
            m_reassigned = m_reassigned || target.name == messagesName;
            const bool tail = value && target.attribute.empty() && isTail(*value);
            // One name for the messages and for something else would have to be followed through the branches.
            if (tail)
                m_tails.insert(target.name);
            else
                m_others.insert(target.name);
            m_reassigned = m_reassigned || (m_tails.contains(target.name) && m_others.contains(target.name));
        }
        for (const Target& part : target.parts)
            assign(part, nullptr);
    }
    template <class Node> void collect(const Node&) {}
    void collect(const Set& node) { assign(node.target, &node.value); }
    void collect(const SetBlock& node) {
        assign(node.target, nullptr);
        collect(node.body);
    }
    void collect(const For& node) {
        assign(node.target, nullptr);
        collect(node.body);
        collect(node.otherwise);
    }
    void collect(const If& node) {
        for (const auto& [condition, body] : node.branches)
            collect(body);
        collect(node.otherwise);
    }
    void collect(const With& node) {
        for (const auto& [target, value] : node.values)
            assign(target, nullptr);
        collect(node.body);
    }
    void collect(const Macro& node) {
        m_changing.insert(node.definition->name);  // it may read what changes
        collect(*node.definition);
    }
    void collect(const MacroDefinition& macro) {
        for (const Parameter& parameter : macro.parameters)
            assign({parameter.name, {}, {}}, nullptr);
        collect(macro.body);
    }
    void collect(const CallBlock& node) { collect(*node.caller); }
    void collect(const FilterBlock& node) { collect(node.body); }

    bool goesOverMessages(const Part& items) const {
        const Name* name = nameIn(items);
        return isTail(items) || (name && m_tails.contains(name->name));
    }

    bool good(const Body& body) {
        return std::ranges::all_of(body, [&](const auto& statement) {
            return std::visit([&](const auto& node) { return good(node); }, statement->node);
        });
    }
    bool good(const Write&) { return true; }
    bool good(const Break&) { return true; }
    bool good(const Continue&) { return true; }
    bool good(const Print& node) { return good(node.value); }
    bool good(const Set& node) { return (m_where != Where::Behind && isTail(node.value)) || good(node.value); }
    bool good(const SetBlock& node) { return good(node.filters) && good(node.body); }
    bool good(const FilterBlock& node) { return good(node.filters) && good(node.body); }
    bool good(const CallBlock& node) { return good(node.call) && good(*node.caller); }
    bool good(const Macro& node) { return good(*node.definition); }
    bool good(const If& node) {
        return std::ranges::all_of(node.branches,
                                   [&](const auto& branch) { return good(branch.first) && good(branch.second); }) &&
               good(node.otherwise);
    }
    bool good(const With& node) {
        return std::ranges::all_of(node.values, [&](const auto& value) { return good(value.second); }) && good(node.body);
    }
    /// A loop inside has a `loop` of its own.
    bool good(const For& node) {
        if (!good(node.items) || !good(node.condition))
            return false;
        const Where outer = m_where;
        if (m_where == Where::Loop)
            m_where = Where::Inner;
        const bool inside = good(node.body);
        m_where = outer;
        return inside && good(node.otherwise);
    }
    bool good(const MacroDefinition& macro) {
        return std::ranges::all_of(macro.parameters, [&](const Parameter& parameter) { return good(parameter.standard); }) &&
               good(macro.body);
    }
    bool good(const std::vector<FilterCall>& filters) {
        return std::ranges::all_of(filters, [&](const FilterCall& filter) {
            return std::ranges::all_of(filter.arguments.positional, [&](const Part& part) { return good(part); }) &&
                   std::ranges::all_of(filter.arguments.named, [&](const auto& named) { return good(named.second); });
        });
    }
    bool good(const Part& part) { return !part || good(*part); }
    bool good(const Expression& expression) {
        if (const Name* name = std::get_if<Name>(&expression.node))
            return goodName(name->name);
        // The first message is there as soon as there is any.
        if (const Subscript* item = std::get_if<Subscript>(&expression.node);
            item && m_where != Where::Behind && isMessages(item->object) && isWhole(item->index, 0, 0))
            return true;
        if (const Attribute* attribute = std::get_if<Attribute>(&expression.node); attribute && m_where == Where::Loop)
            if (const Name* name = nameIn(attribute->object); name && name->name == "loop")
                return looksBack(attribute->name);
        bool all = true;
        forEachInside(expression, [&](const Expression& inner) { all = all && good(inner); });
        return all;
    }
    bool goodName(const std::string& name) const {
        if (name == messagesName || m_tails.contains(name) || (name == "loop" && m_where == Where::Loop))
            return false;
        return m_where != Where::Behind || !m_changing.contains(name);
    }
    static bool looksBack(std::string_view attribute) {
        return attribute == "index" || attribute == "index0" || attribute == "first" || attribute == "previtem" ||
               attribute == "cycle";
    }

    std::set<std::string> m_changing;         ///< behind the loop they may be otherwise than before it
    std::set<std::string> m_tails, m_others;  ///< that stand for the messages, or for something else
    bool m_reassigned = false, m_setInLoop = false;
    Where m_where = Where::Before;
};

}  // namespace

const For* loopInOrder(const Body& body) {
    OrderCheck check;
    check.collect(body);
    return check.find(body);
}

}  // namespace core::templates
