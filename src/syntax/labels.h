#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay {

/// Parts of speech as the Penn Treebank names them. Marks: `dollar` currency signs, `open_quote` and `close_quote`,
/// `comma`, `open_bracket` and `close_bracket`, `stop` the end of a sentence, `colon` also ";", dashes and "...".
enum class Tag : std::uint8_t {
  dollar,
  close_quote,
  comma,
  open_bracket,
  close_bracket,
  stop,
  colon,
  open_quote,
  add,
  afx,
  cc,
  cd,
  dt,
  ex,
  fw,
  hyph,
  in,
  jj,
  jjr,
  jjs,
  ls,
  md,
  nfp,
  nn,
  nnp,
  nnps,
  nns,
  pdt,
  pos,
  prp,
  prp_poss,
  rb,
  rbr,
  rbs,
  rp,
  sym,
  to,
  uh,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wp_poss,
  wrb,
  xx
};
inline constexpr std::size_t tag_count = 49;

/// Dependency relations as ClearNLP names them (https://github.com/clir/clearnlp-guidelines): of a node to its head.
/// `case_mark` is "case" (the "'s" of a possessor), `root` the relation of a node without a head.
enum class Label : std::uint8_t {
  root,
  acl,
  acomp,
  advcl,
  advmod,
  agent,
  amod,
  appos,
  attr,
  aux,
  auxpass,
  case_mark,
  cc,
  ccomp,
  compound,
  conj,
  csubj,
  csubjpass,
  dative,
  dep,
  det,
  dobj,
  expl,
  intj,
  mark,
  meta,
  neg,
  nmod,
  npadvmod,
  nsubj,
  nsubjpass,
  nummod,
  oprd,
  parataxis,
  pcomp,
  pobj,
  poss,
  preconj,
  predet,
  prep,
  prt,
  punct,
  quantmod,
  relcl,
  xcomp
};
inline constexpr std::size_t label_count = 45;

/// "VBD", "PRP$", "``".
[[nodiscard]] std::string_view tag_name(Tag tag);
[[nodiscard]] std::optional<Tag> tag_named(std::string_view name);
/// "nsubj", "case", "ROOT".
[[nodiscard]] std::string_view label_name(Label label);
[[nodiscard]] std::optional<Label> label_named(std::string_view name);

/// VB, VBD, VBG, VBN, VBP, VBZ; not MD.
[[nodiscard]] constexpr bool is_verb(Tag tag) { return tag >= Tag::vb && tag <= Tag::vbz; }
/// Verbs with a tense (VBD, VBP, VBZ) and modals (MD).
[[nodiscard]] constexpr bool is_finite(Tag tag) {
  return tag == Tag::md || tag == Tag::vbd || tag == Tag::vbp || tag == Tag::vbz;
}
/// NN, NNS, NNP, NNPS.
[[nodiscard]] constexpr bool is_noun(Tag tag) { return tag >= Tag::nn && tag <= Tag::nns; }
/// NNP, NNPS.
[[nodiscard]] constexpr bool is_proper_noun(Tag tag) { return tag == Tag::nnp || tag == Tag::nnps; }
/// JJ, JJR, JJS.
[[nodiscard]] constexpr bool is_adjective(Tag tag) { return tag >= Tag::jj && tag <= Tag::jjs; }

}  // namespace gainsay
