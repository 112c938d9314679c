#!/usr/bin/env python3
"""What a night costs on a store of a million statements, as a ratio to the same night on an empty store.

  nightly.py PROGRAM [STATEMENTS [ARTICLES]]

Makes an archive of its own (default 1,000,000 statements, 10 in an article of some 700 words, over 1,000 days) of figures, contested
categories and stances, as news has them: most are about stories, of which each is told for some weeks and then no more; one
in twenty is about subjects that are told of for ever, as unevenly as words are used. A night brings 1,000 further
articles about what is told now, one in fifty of them a late arrival with an old date. The program reads with all of its own
packs beside that of the archive. Fails when the night costs more than 1.5 times what it costs on an empty store, or when a
night with nothing new takes a second: of processor time, as elsewhere. GAINSAY_BENCH_FOLDER names an empty folder in which
everything is to stay.
"""
import datetime
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

program = sys.argv[1]
statements = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
articles = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
PER_ARTICLE = 10
PLACES, HOLDERS, PEOPLE = 5000, 8, 500
EVERGREEN, EVERGREEN_SHARE, DAYS = 100, 0.05, 1000
RULES = str(pathlib.Path(__file__).resolve().parent.parent / "rules")
STANCES = ["has rejected", "is open to", "has accepted"]

FIGURE = """schema = 1
title = "Share of {place} held by {holder}"
why = "Two figures for one month cannot both be right."
[value]
type = "quantity"
unit = "percent"
over_time = "drifts"
drift = "1 point per 30 days"
[slots]
holder = "actor"
place = "place"
[statement]
key = ["holder", "place"]
[[pattern]]
match = '{holder} keeps {value} of {place}'
[[check]]
kind = "conflict"
[[check]]
kind = "bounds"
low = 0
high = 100
"""
CONTROL = """schema = 1
title = "Who controls {place}"
why = "A town has one master."
[value]
type = "category"
slot = "holder"
[slots]
holder = "actor"
place = "place"
[statement]
key = ["place"]
[[pattern]]
match = '{holder} controls {place}'
[[check]]
kind = "contested"
"""
STANCE = """schema = 1
title = "Where {speaker} stands on {place}"
why = "Who changed position says so."
[value]
type = "stance"
scale = ["rejects", "open", "accepts"]
[slots]
speaker = "person"
place = "place"
[statement]
key = ["speaker", "place"]
[[pattern]]
match = '{speaker} has rejected the bypass of {place}'
stance = "rejects"
[[pattern]]
match = '{speaker} is open to the bypass of {place}'
stance = "open"
[[pattern]]
match = '{speaker} has accepted the bypass of {place}'
stance = "accepts"
[[check]]
kind = "position_change"
"""
FILLER = ["The council met again in the morning and adjourned without a vote.",
          "Residents waited in long lines for the buses that had been promised to them.",
          "Officials declined to comment on the details of the agreement.",
          "Observers pointed to the difficult terrain and the weather of the past days.",
          "The report draws on interviews with people who work in the region."]


def word(number, ends):
    """A pronounceable name of its own for every number."""
    first, second = "B C D F G K L M N P R S T V".split(), "a e i o u".split()
    out = ""
    while number or not out:
        number, rest = divmod(number, len(first) * len(second))
        out += first[rest // len(second)].lower() + second[rest % len(second)]
    return out.capitalize() + ends


class World:
    """Who and what the articles speak of."""

    def __init__(self):
        self.random = random.Random(6)
        self.places = [word(i + 70, "grad") for i in range(PLACES)]
        self.holders = [word(i + 70, "ia") for i in range(HOLDERS)]
        self.people = ["Anna " + word(i + 70, "son") for i in range(PEOPLE)]
        # Of every place there are some shares, who controls it, and plans that people take a stance on.
        self.alive = [[] for _ in range(DAYS + 2)]
        for place in range(EVERGREEN, PLACES):
            born = self.random.randrange(-60, DAYS)
            for day in range(max(0, born), min(DAYS + 2, born + 3 + int(self.random.expovariate(1 / 25)))):
                self.alive[day].append(place)
        self.evergreen = [1 / (rank + 1) for rank in range(EVERGREEN)]

    def pack(self, folder):
        folder.mkdir()
        for name, text in (("share", FIGURE), ("control", CONTROL), ("stance", STANCE)):
            (folder / f"{name}.toml").write_text(text)
        lines = []
        for type_, names in (("place", self.places), ("actor", self.holders), ("person", self.people)):
            for name in names:
                lines.append(f'[[entity]]\nid = "{name.lower().replace(" ", "-")}"\ntypes = ["{type_}"]\nname = "{name}"\n')
        (folder / "entities.toml").write_text("\n".join(lines))

    def subject(self, day):
        if self.random.random() < EVERGREEN_SHARE or not self.alive[day]:
            return self.random.choices(range(EVERGREEN), self.evergreen)[0]
        return self.random.choice(self.alive[day])

    def sentence(self, place, day):
        kind = self.random.choice(["share", "share", "control", "stance"])
        who = (place + self.random.randrange(3)) % (PEOPLE if kind == "stance" else HOLDERS)
        place_name = self.places[place]
        exception = self.random.random() < 0.002
        if kind == "share":
            share = 5 + (who * 7 + place) % 60 + day // 120 + (15 if exception else 0)
            return f"{self.holders[who]} keeps {share}% of {place_name}."
        if kind == "control":
            return f"{self.holders[(place + exception) % HOLDERS]} controls {place_name}."
        return f"{self.people[who]} {STANCES[(who + place + exception) % 3]} the bypass of {place_name}."

    def article(self, number, day):
        sentences = []
        for _ in range(PER_ARTICLE):
            sentences += [self.sentence(self.subject(day), day)] + self.random.choices(FILLER, k=6)
        date = str(datetime.date(2023, 1, 1) + datetime.timedelta(days=day))
        return json.dumps({"url": f"https://wire.example/{number}", "source": f"Wire {number % 40}", "published": date,
                           "text": " ".join(sentences)}) + "\n"

    def write(self, path, first, count, days):
        with open(path, "w") as file:
            for i in range(count):
                file.write(self.article(first + i, days(i)))


def run(folder, *arguments):
    """Processor time of a command: what else runs on the machine hardly counts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run([program, *arguments, "--rules", "pack", "--rules", RULES, "--quiet"], cwd=folder, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"gainsay {' '.join(arguments)}: {result.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def night(folder, store, paths, name):
    return run(folder, "nightly", *paths, "--store", store, "--as-of", "2026-02-01", "--fail-on", "never",
               "--output", f"json={name}.json", "--record", f"{name}.run.json")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(os.environ.get("GAINSAY_BENCH_FOLDER", scratch))
        world = World()
        world.pack(folder / "pack")
        count = statements // PER_ARTICLE
        world.write(folder / "archive.jsonl", 0, count, lambda i: i * DAYS // max(1, count))
        world.write(folder / "night.jsonl", count, articles, lambda i: i % DAYS if i % 50 == 0 else DAYS + 1)
        (folder / "none").mkdir()
        (folder / "none" / "manifest.csv").write_text("path,source,published,title,url\n")
        print(f"archive of {count} articles: read in {run(folder, 'ingest', 'archive.jsonl', '--store', 'full.sqlite'):.1f} s,",
              f"first night {night(folder, 'full.sqlite', ['none'], 'first'):.1f} s,",
              f"{(folder / 'full.sqlite').stat().st_size / 1e6:.0f} MB")
        night(folder, "empty.sqlite", ["none"], "start")
        empty = night(folder, "empty.sqlite", ["night.jsonl"], "empty")
        full = night(folder, "full.sqlite", ["night.jsonl"], "full")
        nothing = night(folder, "full.sqlite", ["night.jsonl"], "again")
        record = json.loads((folder / "full.run.json").read_text())
        print(f"{articles} articles, {record['groups_checked']} keys checked, {record['findings']}")
        print(f"on an empty store {empty:.2f} s, on the archive {full:.2f} s: {full / empty:.2f} times; nothing new {nothing:.2f} s")
        if full > 1.5 * empty or nothing >= 1:
            sys.exit("a night costs more than it may")


main()
