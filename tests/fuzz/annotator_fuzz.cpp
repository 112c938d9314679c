// Whatever an article says, annotating it and extracting from it ends, with mentions and statements inside the text.
#include "annotated.h"
#include "extract/extractor.h"
#include "fuzz/read_bytes.h"

namespace {

// The project's own rules, with the patterns' words known before the first text.
struct Engine {
  gainsay::Extractor extractor{*gainsay::OwnRules::get().rules};
};

void check_annotation(const gainsay::Annotation& annotation, std::size_t size) {
  using gainsay::demand;
  const std::size_t words = annotation.words.size();
  std::size_t word = 0;
  for (const auto& sentence : annotation.sentences) {
    demand(sentence.first_word >= word && sentence.first_word < sentence.end_word && sentence.end_word <= words,
           "sentences stand in order");
    word = sentence.end_word;
  }
  for (const auto& mention : annotation.mentions) {
    demand(mention.first_word < mention.end_word && mention.end_word <= words, "a mention has words");
    demand(mention.span.begin < mention.span.end && mention.span.end <= size, "a mention lies in the text");
  }
  for (const auto& speech : annotation.speeches)
    demand(speech.content.begin <= speech.content.end && speech.content.end <= size, "a speech lies in the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  static const Engine engine;
  for (const Document& document :
       reading("article.txt", std::string_view(reinterpret_cast<const char*>(bytes), size)).documents) {
    check_document(document);
    const Annotation annotation = OwnRules::get().annotator->annotate(document);
    check_annotation(annotation, document.text.size());
    for (const Statement& statement : engine.extractor.extract(annotation))
      demand(statement.span.begin <= statement.span.end, "a statement has a place");
  }
  return 0;
}
