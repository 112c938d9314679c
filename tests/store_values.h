#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

#include "model/document.h"
#include "model/finding.h"
#include "store/database/text_codec.h"
#include "store/store.h"

namespace gainsay {

/// A folder of its own for each test, gone afterwards.
struct Folder {
  std::string path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gainsay-store-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  [[nodiscard]] std::string file() const { return path + "/store.sqlite"; }
};

inline Document document(const std::string& path, const std::string& url = "", const std::string& hash = "h1") {
  Document out;
  out.path = path;
  out.metadata = {"Post", "Talks", url, make_day(2025, 12, 8)};
  out.content_hash = hash;
  return out;
}

inline Statement statement(const Document& of, const std::string& holder, int share) {
  Statement out;
  out.document = of.path;
  out.source = of.metadata.source;
  out.url = of.metadata.url;
  out.title = of.metadata.title;
  out.published = *of.metadata.published;
  out.topic = "war/share";
  out.key = {{"holder", holder}, {"place", "ukraine"}};
  out.value = QuantityValue{std::to_string(share) + "%", "percent",           Interval::exactly(share),
                            Interval::exactly(share),    QuantityForm::level, ""};
  out.as_of = DateRange::of(out.published);
  out.said_on = out.published;
  out.span = {static_cast<std::size_t>(share), static_cast<std::size_t>(share) + 3};
  return out;
}

// Every field in one line, so that two statements are equal when their lines are.
inline std::string dump(const Statement& s) {
  std::string out = s.document + "|" + s.source + "|" + s.url + "|" + s.title + "|" + to_string(s.published) + "|" +
                    s.topic + "|" + encode_slots(s.key) + "|" + encode_slots(s.slots) + "|" + s.speaker + "|" +
                    s.speaker_side;
  out += std::string("|") + std::string(to_string(s.attribution)) + "|" + std::string(to_string(s.polarity)) + "|" +
         std::string(to_string(s.modality));
  out +=
      "|" + (s.as_of.first ? to_string(*s.as_of.first) : "-") + "|" + (s.as_of.last ? to_string(*s.as_of.last) : "-");
  for (const std::size_t n : {s.span.begin, s.span.end, s.line, s.column, s.in_sentence.begin, s.in_sentence.end})
    out += "|" + std::to_string(n);
  out += std::string("|") + (s.as_of_assumed ? "a" : "") + (s.announces_change ? "c" : "") + (s.corrects ? "k" : "");
  return out + "|" + to_string(s.said_on) + "|" + s.text + "|" + s.sentence + "|" + encode_slots(s.qualifiers) + "|" +
         std::string(to_string(s.reading));
}

inline StatementGroup group_of(const std::string& holder) {
  return {"war/share", {{"holder", holder}, {"place", "ukraine"}}};
}

inline Finding finding(const std::string& id, const Statement& statement) {
  Finding out;
  out.id = id;
  out.check = "conflict";
  out.topic = statement.topic;
  out.key = statement.key;
  out.tier = Tier::soft;
  out.severity = Severity::warning;
  out.message = "18% and 20%";
  out.allowance = "fixed";
  out.sides = {{statement.value, "18%", {statement}}, {CategoryValue{"x"}, "other", {}}};
  return out;
}

}  // namespace gainsay
