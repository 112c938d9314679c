#include "app/folders/starter.h"

namespace gainsay {
namespace {

constexpr const char* configuration = R"(# What gainsay does in this folder. Every key may be left out.
rules = ["rules"]          # packs: folders of topics, entities and word lists
documents = ["articles"]   # what `gainsay nightly` reads when it is given no path
store = "gainsay.sqlite"   # what was read, and what was found
reports = "reports"        # where `gainsay nightly` puts the page of each night
fail_on = "error"          # exit with 1 at findings this bad: error, warning, notice or never
)";

constexpr const char* entities = R"(# Who and what the articles name.
[[entity]]
id = "harbour-bridge"
types = ["project", "place"]
name = "Harbour Bridge"
descriptions = ["the bridge", "the crossing"]

[[entity]]
id = "tram-line-4"
types = ["project"]
name = "Tram Line 4"
names = ["Line 4"]
descriptions = ["the tram line"]

[[entity]]
id = "city-council"
types = ["organisation", "actor"]
name = "city council"
names = ["the council"]
)";

constexpr const char* topic = R"(# One topic is one file: what can be stated, in which words, and what may not differ.
schema = 1
title = "Cost of {project}"
why = "A finished work has one price; two that differ cannot both be right, or they count different things."

[value]
type = "quantity"
unit = "eur"
over_time = "fixed"

[slots]
project = "project"

[statement]
key = ["project"]

[words.costs]
verbs = ["cost"]

[[pattern]]
match = ['{project} <costs> {value}', '{project} was built for {value}', '{value} was spent on {project}']

[[check]]
kind = "conflict"

# Examples are run by `gainsay rules test`.
[[example]]
text = "The Harbour Bridge cost 42 million euros."
gives = [{ project = "harbour-bridge", value = "42000000 eur" }]

[[example]]
text = "Tram Line 4 was built for 1.3 billion euros."
gives = [{ project = "tram-line-4", value = "1300000000 eur" }]

[[example]]
text = "In the end, 45 million euros was spent on the Harbour Bridge."
gives = [{ project = "harbour-bridge", value = "45000000 eur" }]

[[example]]
text = "The Harbour Bridge carries 42 thousand cars a day."
gives = []

[[example]]
said = [
  { source = "A", date = 2026-01-12, text = "The Harbour Bridge cost 42 million euros." },
  { source = "B", date = 2026-01-20, text = "The Harbour Bridge cost 55 million euros." } ]
finds = ["conflict"]

[[example]]
said = [
  { source = "A", date = 2026-01-12, text = "The Harbour Bridge cost 42 million euros." },
  { source = "B", date = 2026-01-20, text = "The Harbour Bridge cost more than 40 million euros." } ]
finds = []
)";

constexpr const char* first_article = R"(---
title: Harbour Bridge opens to traffic
source: City Herald
published: 2026-01-12
---

# Harbour Bridge opens to traffic

After four years of work the first cars crossed the river on Monday morning. The Harbour Bridge cost 42 million
euros, and the city council says that no further money is needed.
)";

constexpr const char* second_article = R"(---
title: What the river crossing brought
source: Evening Post
published: 2026-01-20
---

# What the river crossing brought

Shops on both banks are busier. Critics point at the bill: the Harbour Bridge cost 55 million euros, far more
than the first plans had foreseen.
)";

}  // namespace

std::vector<StarterFile> starter_files() {
  return {{"gainsay.toml", configuration},
          {"rules/town/entities.toml", entities},
          {"rules/town/project-cost.toml", topic},
          {"articles/2026-01-12-herald.md", first_article},
          {"articles/2026-01-20-post.md", second_article}};
}

}  // namespace gainsay
