#!/usr/bin/env python3
"""A finding is told as new once, keeps its id whatever comes in whatever order, and a mute stays with what it muted.

  finding_identity_test.py PROGRAM SOURCE_FOLDER
"""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

program, source = sys.argv[1], pathlib.Path(sys.argv[2])

TOPICS = {
    "cost": """
title = "Cost of {work}"
value = { type = "quantity", unit = "eur" }
slots = { work = "work" }
statement = { key = ["work"] }
pattern = [{ match = ['{work} <costs> {value}'] }]
check = [{ kind = "conflict" }]
words.costs = { verbs = ["cost"] }
""",
    "toll": """
title = "Deaths of the fever in {place}"
value = { type = "quantity", unit = "count", over_time = "grows", max_rate = "40 per 1 day" }
slots = { place = "place" }
statement = { key = ["place"] }
pattern = [{ match = ['{value} people have died ... in {place}'] }]
check = [{ kind = "conflict" }]
""",
}
ENTITIES = """
[[entity]]
id = "dyke"
types = ["work"]
name = "Sand Dyke"

[[entity]]
id = "mole"
types = ["work"]
name = "Old Mole"

[[entity]]
id = "capeland"
types = ["place"]
name = "Capeland"
"""


class Archive:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        rules = self.folder / "rules" / "town"
        rules.mkdir(parents=True)
        for name, text in TOPICS.items():
            (rules / f"{name}.toml").write_text(f'schema = 1\nwhy = "A case."\n{text}')
        (rules / "entities.toml").write_text(ENTITIES)
        self.new = {}

    def run(self, *arguments):
        result = subprocess.run([program, *arguments], capture_output=True, text=True)
        if result.returncode not in (0, 1):
            sys.exit(f"{' '.join(arguments[:2])}: {result.stderr}")
        return result.stdout

    def night(self, day, articles):
        """Reads (source, day, text) and gives the findings by id."""
        paths = []
        for number, (outlet, published, text) in enumerate(articles):
            path = self.folder / f"{day}-{number}.jsonl"
            record = {"url": f"https://{outlet}.example/{published}-{number}", "source": outlet, "published": published, "text": text}
            path.write_text(json.dumps(record) + "\n")
            paths.append(str(path))
        out = self.run("nightly", *paths, "--rules", str(self.folder / "rules"), "--store", str(self.folder / "s.sqlite"),
                       "--as-of", day, "--fail-on", "never", "--format", "json", "--quiet")
        findings = {finding["id"]: finding for finding in json.loads(out)["findings"]}
        for id, finding in findings.items():
            if finding["status"] == "new":
                expect(id not in self.new, f"{id} is new on {self.new.get(id)} and on {day}")
                self.new[id] = day
        return findings

    def mute(self, id):
        self.run("findings", "mute", id, "--reason", "settled by hand", "--store", str(self.folder / "s.sqlite"))


def expect(holds, what):
    if not holds:
        sys.exit(what)


def statuses(findings):
    return sorted(finding["status"] for finding in findings.values())


def with_archive(test):
    with tempfile.TemporaryDirectory() as folder:
        test(Archive(folder))


def new_sources_of_known_values(archive):
    first = archive.night("2026-03-02", [("Post", "2026-03-01", "The Sand Dyke cost 40 million euros."),
                                         ("Wire", "2026-03-02", "The Sand Dyke cost 50 million euros.")])
    expect(statuses(first) == ["new"], f"a conflict of two: {statuses(first)}")
    # Said before and after, in the same figure and in a vague one, and of another work.
    second = archive.night("2026-03-05", [("Gazette", "2026-02-20", "The Sand Dyke cost 50 million euros."),
                                          ("Echo", "2026-03-04", "The Sand Dyke cost about 40 million euros."),
                                          ("Echo", "2026-03-05", "The Old Mole cost 3 million euros."),
                                          ("Post", "2026-03-05", "The Old Mole cost 9 million euros.")])
    expect(set(first) < set(second), "the finding lost its id")
    expect(statuses(second) == ["new", "ongoing"], f"evidence is an update: {statuses(second)}")
    expect(len(next(iter(second[id] for id in first))["sides"]) == 2, "evidence makes no sides")


def mutes(archive):
    [id] = archive.night("2026-03-02", [("Post", "2026-03-01", "The Sand Dyke cost 40 million euros."),
                                        ("Wire", "2026-03-02", "The Sand Dyke cost 50 million euros.")])
    archive.mute(id)
    quiet = archive.night("2026-03-05", [("Gazette", "2026-03-04", "The Sand Dyke cost 40 million euros."),
                                         ("Post", "2026-03-05", "The Old Mole cost 3 million euros."),
                                         ("Wire", "2026-03-05", "The Old Mole cost 9 million euros.")])
    expect(quiet[id]["status"] == "muted", "the mute left what it muted")
    expect(statuses(quiet) == ["muted", "new"], "the mute is of one work")
    loud = archive.night("2026-03-09", [("Herald", "2026-03-08", "The Sand Dyke cost 70 million euros.")])
    expect(loud[id]["status"] == "reopened", f"a value that contradicts both is news: {loud[id]['status']}")
    after = archive.night("2026-03-12", [("Herald", "2026-03-12", "The Sand Dyke cost 70 million euros.")])
    expect(after[id]["status"] == "ongoing", f"and once: {after[id]['status']}")


def curves(archive):
    for day, (one, other) in enumerate([(100, 300), (110, 310), (115, 330), (118, 340)]):
        published = str(datetime.date(2026, 3, 2) + datetime.timedelta(days=day))
        found = archive.night(published, [("Post", published, f"So far {one} people have died of the fever in Capeland."),
                                          ("Wire", published, f"So far {other} people have died of the fever in Capeland.")])
        expect(statuses(found) == ["new" if day == 0 else "ongoing"], f"day {day}: {statuses(found)}")
    [finding] = found.values()
    for side in finding["sides"]:
        figures = {statement["value"]["text"] for statement in side["statements"]}
        expect(len(figures) == 1, f"one side says {figures}")


def orders():
    articles = [("Post", "2026-03-01", "The Sand Dyke cost 40 million euros."), ("Wire", "2026-03-02", "The Sand Dyke cost 50 million euros."),
                ("Echo", "2026-03-04", "The Sand Dyke cost about 50 million euros."), ("Herald", "2026-03-05", "The Sand Dyke cost 70 million euros."),
                ("Post", "2026-03-03", "So far 312 people have died of the fever in Capeland."),
                ("Wire", "2026-03-03", "So far 402 people have died of the fever in Capeland."),
                ("Echo", "2026-03-06", "So far 320 people have died of the fever in Capeland.")]
    ids = set()
    for seed in range(6):
        shuffled = random.Random(seed).sample(articles, len(articles)) if seed else articles
        with tempfile.TemporaryDirectory() as folder:
            archive = Archive(folder)
            for night, article in enumerate(shuffled):
                found = archive.night(str(datetime.date(2026, 4, 1) + datetime.timedelta(days=night)), [article])
            ids.add(tuple(sorted(id for id, finding in found.items() if finding["status"] != "resolved")))
    expect(len(ids) == 1, f"the order of reading makes ids: {ids}")
    expect(len(ids.pop()) == 2, "a cost and a toll")


with_archive(new_sources_of_known_values)
with_archive(mutes)
with_archive(curves)
orders()
print("ids, mutes and news hold")
