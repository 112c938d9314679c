#include "report/statement_csv.h"

namespace gainsay {
namespace {

std::string cell(std::string text) {
  if (!text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos) text.insert(0, 1, '\'');
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

std::string slots_text(const Slots& slots) {
  std::string out;
  for (const auto& [name, value] : slots) out += (out.empty() ? "" : "; ") + name + ": " + value;
  return out;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

}  // namespace

std::string statement_csv_header() {
  return "document,source,published,title,url,topic,key,type,value,unit,speaker,attribution,polarity,modality,"
         "as_of_first,as_of_last,line,text,sentence\r\n";
}

std::string statement_csv(const Statement& statement) {
  const Statement& s = statement;
  const auto* quantity = std::get_if<QuantityValue>(&s.value);
  std::string out;
  for (const std::string& text :
       {s.document, s.source, to_string(s.published), s.title, s.url, s.topic, slots_text(s.key),
        std::string(type_name(s.value)), display(s.value), quantity == nullptr ? "" : quantity->unit, s.speaker,
        std::string(to_string(s.attribution)), std::string(to_string(s.polarity)), std::string(to_string(s.modality)),
        day_text(s.as_of.first), day_text(s.as_of.last), std::to_string(s.line), s.text, s.sentence})
    out += (out.empty() ? "" : ",") + cell(text);
  return out + "\r\n";
}

}  // namespace gainsay
