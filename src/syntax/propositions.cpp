#include "syntax/propositions.h"

#include <algorithm>

namespace gainsay {
namespace {

template <class T>
std::span<const T> part(const std::vector<T>& all, std::size_t first, std::size_t count) {
  return std::span<const T>(all).subspan(first, count);
}

}  // namespace

std::span<const Argument> Propositions::arguments(PropositionId id) const {
  return part(arguments_, propositions_[id].first_argument, propositions_[id].argument_count);
}

const Argument* Propositions::argument(PropositionId id, Function function) const {
  for (const Argument& argument : arguments(id))
    if (argument.function == function) return &argument;
  return nullptr;
}

const Argument* Propositions::argument(PropositionId id, Function function, std::string_view preposition) const {
  for (const Argument& argument : arguments(id))
    if (argument.function == function && argument.preposition == preposition) return &argument;
  return nullptr;
}

std::span<const Member> Propositions::members(const Argument& argument) const {
  return part(members_, argument.first_member, argument.member_count);
}

std::span<const Qualifier> Propositions::qualifiers(PropositionId id) const {
  return part(qualifiers_, propositions_[id].first_qualifier, propositions_[id].qualifier_count);
}

std::span<const GrammarVoice> Propositions::voices(PropositionId id) const {
  return part(voices_, propositions_[id].first_voice, propositions_[id].voice_count);
}

std::vector<MeasuredValue> Propositions::values_of(NodeId noun) const {
  std::vector<MeasuredValue> found;
  for (const MeasuredValue& value : values_)
    if (value.noun == noun) found.push_back(value);
  return found;
}

NodeId Propositions::through_transparent(NodeId node) const {
  return node < inside_.size() && inside_[node] != no_node ? inside_[node] : node;
}

}  // namespace gainsay
