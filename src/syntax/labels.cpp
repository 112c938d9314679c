#include "syntax/labels.h"

#include <algorithm>
#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, tag_count> tag_names = {
    "$",   "''",  ",",    "-LRB-", "-RRB-", ".",   ":",   "``",  "ADD", "AFX", "CC", "CD",  "DT",
    "EX",  "FW",  "HYPH", "IN",    "JJ",    "JJR", "JJS", "LS",  "MD",  "NFP", "NN", "NNP", "NNPS",
    "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",  "VB",
    "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT", "WP",  "WP$", "WRB", "XX"};

constexpr std::array<std::string_view, label_count> label_names = {
    "ROOT",   "acl",      "acomp",  "advcl",     "advmod", "agent",    "amod",      "appos", "attr",
    "aux",    "auxpass",  "case",   "cc",        "ccomp",  "compound", "conj",      "csubj", "csubjpass",
    "dative", "dep",      "det",    "dobj",      "expl",   "intj",     "mark",      "meta",  "neg",
    "nmod",   "npadvmod", "nsubj",  "nsubjpass", "nummod", "oprd",     "parataxis", "pcomp", "pobj",
    "poss",   "preconj",  "predet", "prep",      "prt",    "punct",    "quantmod",  "relcl", "xcomp"};

static_assert(tag_names[static_cast<std::size_t>(Tag::xx)] == "XX");
static_assert(label_names[static_cast<std::size_t>(Label::xcomp)] == "xcomp");

template <typename Value, typename Names>
std::optional<Value> value_named(const Names& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace

std::string_view tag_name(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }
std::optional<Tag> tag_named(std::string_view name) { return value_named<Tag>(tag_names, name); }
std::string_view label_name(Label label) { return label_names[static_cast<std::size_t>(label)]; }
std::optional<Label> label_named(std::string_view name) { return value_named<Label>(label_names, name); }

}  // namespace gainsay
