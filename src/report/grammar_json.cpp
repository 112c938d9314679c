#include "report/grammar_json.h"

#include "base/json_writer.h"
#include "syntax/construction/names.h"

namespace gainsay {
namespace {

class GrammarLines {
 public:
  GrammarLines(const Annotation& annotation, const Propositions& propositions)
      : document_(*annotation.document), propositions_(propositions), tree_(propositions.tree()) {}

  std::string text() {
    if (tree_.empty()) return {};
    add_tree();
    for (PropositionId id = 0; id < propositions_.size(); ++id)
      if (!propositions_.arguments(id).empty()) add(id);
    return std::move(out_);
  }

 private:
  [[nodiscard]] ByteSpan span(NodeRange words) const {
    return words.empty() ? ByteSpan{} : tree_[words.begin].span.joined(tree_[words.end - 1].span);
  }

  [[nodiscard]] std::string text(ByteSpan span) const { return document_.text.substr(span.begin, span.size()); }

  void begin(JsonWriter& json, ByteSpan span, std::string_view kind) {
    const ByteSpan source = document_.map.to_source(span);
    json.begin_object().member("document", document_.path).member("start", source.begin).member("end", source.end);
    json.member("kind", kind).member("text", text(span));
  }

  void end(JsonWriter& json) {
    json.end_object();
    out_ += json.text();
    out_ += '\n';
  }

  void add_tree() {
    JsonWriter json;
    begin(json, span({0, static_cast<NodeId>(tree_.size())}), "tree");
    json.key("words").begin_array();
    for (NodeId node = 0; node < tree_.size(); ++node) {
      json.begin_object().member("word", text(tree_[node].span)).member("tag", tag_name(tree_[node].tag));
      json.member("label", label_name(tree_[node].label));
      if (tree_[node].head != no_node) json.member("head", static_cast<std::size_t>(tree_[node].head));
      json.member("base", propositions_.lemma(node)).member("margin", static_cast<std::int64_t>(tree_[node].margin));
      json.end_object();
    }
    json.end_array();
    end(json);
  }

  void add(PropositionId id) {
    const Proposition& proposition = propositions_[id];
    JsonWriter json;
    begin(json, span(proposition.words), "proposition");
    std::string lemma(proposition.lemma);
    if (!proposition.particle.empty()) lemma += ' ' + std::string(proposition.particle);
    json.member("predicate", lemma).member("predicate_kind", to_string(proposition.kind));
    json.key("arguments").begin_array();
    for (const Argument& argument : propositions_.arguments(id)) write(json, argument);
    json.end_array();
    json.member("polarity", to_string(proposition.polarity)).member("modality", to_string(proposition.modality));
    json.member("context", to_string(proposition.context));
    if (proposition.tense != Tense::none) json.member("tense", to_string(proposition.tense));
    write_governor(json, proposition);
    write_qualifiers(json, id);
    write_voices(json, id);
    end(json);
  }

  void write(JsonWriter& json, const Argument& argument) {
    json.begin_object().member("function", to_string(argument.function)).member("reach", to_string(argument.reach));
    if (!argument.preposition.empty()) json.member("preposition", argument.preposition);
    json.member("text", text(span(argument.words))).key("members").begin_array();
    for (const Member& member : propositions_.members(argument)) json.value(text(tree_[member.head].span));
    json.end_array();
    const std::vector<MeasuredValue> values = propositions_.values_of(argument.head);
    if (!values.empty()) {
      json.key("values").begin_array();
      for (const MeasuredValue& value : values) json.value(text(span(value.words)));
      json.end_array();
    }
    json.end_object();
  }

  void write_governor(JsonWriter& json, const Proposition& proposition) {
    if (proposition.governor == no_proposition) return;
    json.member("governor", propositions_[proposition.governor].lemma).member("link", to_string(proposition.link));
    if (!proposition.marker.empty()) json.member("marker", proposition.marker);
  }

  void write_qualifiers(JsonWriter& json, PropositionId id) {
    if (propositions_.qualifiers(id).empty()) return;
    json.key("qualifiers").begin_array();
    for (const Qualifier& qualifier : propositions_.qualifiers(id))
      json.begin_object()
          .member("kind", to_string(qualifier.kind))
          .member("text", text(span(qualifier.words)))
          .end_object();
    json.end_array();
  }

  void write_voices(JsonWriter& json, PropositionId id) {
    if (propositions_.voices(id).empty()) return;
    json.key("voices").begin_array();
    for (const GrammarVoice& voice : propositions_.voices(id)) {
      json.begin_object().member("source", to_string(voice.source)).member("speaker", text(span(voice.words)));
      if (voice.denies) json.member("denies", true);
      json.end_object();
    }
    json.end_array();
  }

  const Document& document_;
  const Propositions& propositions_;
  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string grammar_json(const Annotation& annotation, const Propositions& propositions) {
  return GrammarLines(annotation, propositions).text();
}

}  // namespace gainsay
