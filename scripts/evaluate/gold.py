"""The hand-made gold over the seeds: bounds of figures, dates, quotes and their speakers."""
import collections, json, os, re

from program import Count, annotate_files
from quantities import close


def rows_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def words(text):
    return re.findall(r"\w+", text.lower())


class Gold:
    def __init__(self, program, shared):
        seeds = os.path.join(shared, "seeds")
        self.statements = rows_of(os.path.join(shared, "gold", "statements.jsonl"))
        self.texts = {name: open(os.path.join(seeds, name), "rb").read() for name in {g["doc"] for g in self.statements}}
        self.by_kind = collections.defaultdict(list)
        for row in annotate_files(program, [seeds]):
            row["document"] = os.path.basename(row["document"])
            self.by_kind[row["kind"]].append(row)
        self.ids = self.match_entities(os.path.join(shared, "gold", "entities.json"))

    def match_entities(self, path):
        """Our entity -> the gold's entities of which it has been seen to bear a name."""
        with open(path, encoding="utf-8") as file:
            entities = json.load(file)
        names = collections.defaultdict(set)
        for entity in entities:
            for name in [entity["canonical"], *entity.get("aliases_seen", []), *entity.get("definite_descriptions", [])]:
                names[name.lower()].add(entity["id"])
        ids = collections.defaultdict(set)
        for row in self.by_kind["entity"]:
            if row.get("entity"):
                ids[row["entity"]] |= names.get(row["text"].lower(), set())
        return ids

    def inside(self, kind, gold, part="span"):
        def span(row):
            content = row.get("content") or row
            return (content["start"], content["end"]) if part == "content" else (row["start"], row["end"])
        return [r for r in self.by_kind[kind] if r["document"] == gold["doc"] and span(r)[0] < gold["end"] and gold["start"] < span(r)[1]]

    def bounds(self, verbose):
        """Value with bound: the interval that is surely meant and the one that is allowed must hold the fact-checker's ends."""
        count = Count()
        for gold in self.statements:
            if gold["kind"] != "quantity" or not isinstance(gold["lo"], (int, float)) and not isinstance(gold["hi"], (int, float)):
                continue
            rows = self.inside("quantity", gold)
            ok = any(self.bound_met(gold, row) for row in rows)
            count.add(Count(ok, 1, bool(rows)))
            if verbose and not ok:
                print(f"  {gold['id']} {gold['quote'][:70]!r} {gold['approx']} {gold['lo']}..{gold['hi']}: " +
                      "; ".join(f"{r['text']} {r['hard']}" for r in rows))
        return count

    @staticmethod
    def bound_met(gold, row):
        lo, hi = row["soft"]
        if gold["approx"] == "over":
            return hi is None or gold["lo"] is not None and hi > gold["lo"] and close(lo, gold["lo"])
        if gold["approx"] == "exact":  # to the stated digit
            return close(float(row["value"]), gold["lo"]) and close(gold["lo"], gold["hi"]) and "hedge" not in row
        if gold["approx"] == "range":
            return close(lo, gold["lo"]) and (close(hi, gold["hi"]) or hi is not None and abs(hi - gold["hi"]) <= 1)
        return (lo is None or lo <= gold["hi"]) and (hi is None or hi >= gold["lo"]) and row["hard"] != [row["value"]] * 2

    def quoted_spans(self, gold):
        """Where the quoted words of a gold statement stand: the whole of it, or its fragments."""
        if gold["attribution"] == "direct quote" and not gold["quoted_fragments"]:
            return [(gold["start"], gold["end"])]
        text, spans = self.texts[gold["doc"]], []
        for fragment in gold["quoted_fragments"]:
            at = text.find(fragment.encode(), gold["start"], gold["end"])
            if at >= 0:
                spans.append((at, at + len(fragment.encode())))
        return spans

    def speaker_right(self, gold, row):
        if gold["speaker"] is None:
            return False
        if gold["speaker"] in self.ids.get(row.get("speaker"), set()):
            return True
        return bool(set(words(row.get("speaker", ""))) & set(words(gold["speaker_as_written"] or "")) - {"the", "a", "of", "in", "one"})

    def quotes(self, verbose):
        """Direct quotes as speech, and direct quotes with their speaker."""
        quote, speaker = Count(), Count()
        for gold in self.statements:
            for start, end in self.quoted_spans(gold):
                rows = [r for r in self.inside("quote", {**gold, "start": start, "end": end}) if r.get("speech")]
                quote.add(Count(bool(rows), 1, bool(rows)))
                if gold["speaker"]:
                    ok = any(self.speaker_right(gold, r) for r in rows)
                    speaker.add(Count(ok, 1, bool(rows)))
                    if verbose and not ok:
                        print(f"  {gold['id']} {gold['speaker']}: " + "; ".join(f"{r['text'][:40]} by {r.get('speaker')}" for r in rows))
        for row in self.by_kind["quote"]:
            if row.get("speech") and all(g["attribution"] == "none" for g in self.covering(row)) and self.covering(row):
                quote.given += 1
        return quote, speaker

    def covering(self, row):
        return [g for g in self.statements if g["doc"] == row["document"] and g["start"] <= row["start"] and row["end"] <= g["end"] + 1]

    def speakers(self, verbose):
        """Who speaks, or that it is the outlet, for every gold statement: said to be one speaker counts as given."""
        count = Count()
        for gold in self.statements:
            rows = [r for r in self.inside("speaker", gold, "content") if r.get("speaker")]
            ok = any(self.speaker_right(gold, r) for r in rows)
            if gold["speaker"]:
                count.add(Count(ok, 1, bool(rows)))
            else:
                count.given += bool(rows) and all(r["content"]["start"] <= gold["start"] and gold["end"] <= r["content"]["end"] + 1 for r in rows)
            if verbose and gold["speaker"] and not ok:
                print(f"  {gold['id']} {gold['speaker']} {gold['quote'][:60]!r}: " + "; ".join(str(r.get("speaker")) for r in rows))
        return count

    def dates(self, verbose):
        """Gold statements whose ends are days."""
        count = Count()
        for gold in self.statements:
            if not isinstance(gold["lo"], str) or gold["kind"] == "stance":
                continue
            rows = self.inside("date", gold)
            ok = any((r["range"] or [None])[0] == gold["lo"] and r["range"][1] == gold["hi"] for r in rows)
            count.add(Count(ok, 1, bool(rows)))
            if verbose and not ok:
                print(f"  {gold['id']} {gold['lo']}..{gold['hi']} {gold['quote'][:60]!r}: " + "; ".join(f"{r['text']} {r['range']}" for r in rows))
        return count
