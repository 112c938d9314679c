#include "training/oracle.h"

namespace gainsay {
namespace {

// Words from the next one on whose head is `head`.
int children_ahead(const ParseState& state, std::span<const std::uint8_t> gold, std::size_t head) {
  int count = 0;
  for (std::size_t i = state.next(); i < state.size(); ++i) count += gold[i] == head ? 1 : 0;
  return count;
}

// Words on the stack without a head whose head is the next word; and whether the next word's own is there.
struct OnStack {
  int children = 0;
  bool head = false;
};

OnStack on_stack(const ParseState& state, std::span<const std::uint8_t> gold) {
  OnStack out;
  const std::size_t next = state.next();
  for (std::size_t i = 0; i < state.depth(); ++i) {
    const std::size_t at = state.top(i);
    out.children += gold[at] == next && state.item(at).head == ParseState::none ? 1 : 0;
    out.head = out.head || gold[next] == at;
  }
  return out;
}

}  // namespace

std::array<int, transition_count> transition_costs(const ParseState& state, std::span<const std::uint8_t> gold) {
  std::array<int, transition_count> costs{};
  costs.fill(forbidden);
  const auto cost = [&](Transition transition) -> int& { return costs[static_cast<std::size_t>(transition)]; };
  const std::size_t next = state.next(), top = state.top();
  if (next < state.size()) {
    const OnStack stack = on_stack(state, gold);
    cost(Transition::shift) = stack.children + (stack.head ? 1 : 0);
    if (state.may(Transition::right))
      cost(Transition::right) = stack.children + (gold[next] != top && (stack.head || gold[next] > next) ? 1 : 0);
  }
  if (state.may(Transition::left))
    cost(Transition::left) = children_ahead(state, gold, top) + (gold[top] > next ? 1 : 0);
  if (state.may(Transition::reduce)) cost(Transition::reduce) = children_ahead(state, gold, top);
  return costs;
}

}  // namespace gainsay
