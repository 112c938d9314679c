#!/usr/bin/env python3
"""Compare what the program reads with other people's suites: values, units and dates.

  eval.py PROGRAM [DEV_FOLDER] [-v NAME]

DEV_FOLDER holds recognizers/ and quantulum3/ (default: ../shared/dev beside the repository). A case counts once per
expected result: read when a mention of the right value overlaps in the text of the case. -v prints the misses of a suite.
"""
import json, os, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

UNIT_WORDS = {  # words of the suites' unit names -> ours
    "dollar": "usd", "united states dollar": "usd", "us dollar": "usd", "pound": "gbp", "british pound": "gbp", "pound sterling": "gbp",
    "euro": "eur", "meter": "metre", "pound-mass": "pound", "percentage": "percent", "dimensionless": "count", "c": "celsius",
    "f": "fahrenheit", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit", "metric ton": "tonne", "liter": "litre",
    "japanese yen": "jpy", "yen": "jpy", "chinese yuan": "cny", "russian ruble": "rub", "canadian dollar": "cad", "australian dollar": "aud",
    "hong kong dollar": "hkd", "new zealand dollar": "nzd", "singapore dollar": "sgd", "new taiwan dollar": "twd", "swiss franc": "chf",
    "south korean won": "krw", "indian rupee": "inr", "rupee": "inr", "brazilian real": "brl", "swedish krona": "sek", "danish krone": "dkk",
    "norwegian krone": "nok", "finnish markka": "fim", "german mark": "dem", "italian lira": "itl", "irish pound": "iep", "bitcoin": "btc",
    "pence": "penny", "georgian lari": "gel", "ton": "tonne", "barrel": "barrel",
    "bahraini dinar": "bhd", "iraqi dinar": "iqd", "thai baht": "thb", "mexican peso": "mxn", "south african rand": "zar", "israeli shekel": "ils",
    "israeli new shekel": "ils", "turkish lira": "try", "polish zloty": "pln", "ukrainian hryvnia": "uah", "united arab emirates dirham": "aed",
}
COUNT_NOTHING = {"count", "dimensionless", ""}


def norm_unit(unit):
    unit = unit.lower()
    unit = UNIT_WORDS.get(unit, unit)
    return unit.replace("meter", "metre").replace("liter", "litre").replace("dollar per", "usd per").replace(" ", "-")


def annotate(program, cases):
    """cases: (text, date). The mentions of each, in order."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
        for i, (text, date) in enumerate(cases):
            file.write(json.dumps({"url": f"case:{i}", "source": "eval", "published": date, "text": text}) + "\n")
    try:
        done = subprocess.run([program, "annotate", file.name, "--rules", os.path.join(ROOT, "rules")], capture_output=True, text=True)
    finally:
        os.unlink(file.name)
    out = [[] for _ in cases]
    for line in done.stdout.splitlines():
        row = json.loads(line)
        document = row["document"]
        if document.startswith("case:"):
            out[int(document[5:])].append(row)
    return out


def close(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def meets(value, row):
    stated = [float(row["value"])] + [float(x) for x in row["hard"] if x is not None]
    middle = [sum(stated[1:]) / 2] if len(stated) == 3 else []
    if row["unit"] == "percent":
        stated += [s / 100 for s in stated]
    return any(close(value, s) for s in stated + middle)


def number(text):
    return float(str(text).rstrip("%"))


def load(dev, name):
    with open(os.path.join(dev, name), encoding="utf-8-sig") as file:
        return json.load(file)


def quantity_suite(dev, name):
    """(text, date, [(value, unit, surface)])"""
    cases = []
    for case in load(dev, f"recognizers/{name}.json"):
        wanted = []
        for result in case["Results"]:
            resolution = result.get("Resolution") or {}
            value = resolution.get("value")
            if value in (None, "", "null"):
                continue
            try:
                wanted.append((number(value), resolution.get("unit", ""), result["Text"]))
            except ValueError:
                ends = [e for e in value.strip("[]()").split(",") if e]
                wanted.append((float(ends[0]), "", result["Text"]))
        cases.append((case["Input"], "2020-01-15", wanted))
    return cases


def quantulum_suite(dev):
    cases = []
    for name in ("quantities", "quantities.ambiguity"):
        for case in load(dev, f"quantulum3/{name}.json"):
            cases.append((case["req"], "2020-01-15", [(r["value"], r["unit"], r["surface"]) for r in case["res"]]))
    return cases


def score_quantities(program, cases, verbose):
    found = annotate(program, [(text, date) for text, date, _ in cases])
    good = good_unit = total = extra = 0
    for (text, _, wanted), rows in zip(cases, found):
        rows = [r for r in rows if r["kind"] == "quantity"]
        used = set()
        for value, unit, surface in wanted:
            total += 1
            hits = [i for i, r in enumerate(rows) if meets(value, r)]
            same = [i for i in hits if not unit or norm_unit(unit) == rows[i]["unit"] or
                    (norm_unit(unit) in COUNT_NOTHING and rows[i]["unit"] in ("count", "percent"))]
            good += bool(hits)
            good_unit += bool(same)
            used.update(hits)
            if verbose and not same:
                print(f"  {'unit ' if hits else 'value'} {surface!r} {value} {unit} in {text[:110]!r}: " +
                      "; ".join(f"{r['text']} {r['value']} {r['unit']}" for r in rows))
        spare = [r for i, r in enumerate(rows) if i not in used]
        extra += len(spare)
        if verbose and spare and not wanted:
            print(f"  extra in {text[:110]!r}: " + "; ".join(f"{r['text']} {r['value']} {r['unit']}" for r in spare))
    return good, good_unit, total, extra


def date_suite(dev):
    """(text, date, [(kind, [(first, last)...], surface)]); their half-open ends are one day too late."""
    cases = []
    for case in load(dev, "recognizers/DateTime/DateTimeModel.json"):
        wanted = []
        for result in case["Results"]:
            kind = (result.get("TypeName") or "").split(".")[-1]
            values = (result.get("Resolution") or {}).get("values", [])
            if kind == "date":
                wanted.append((kind, [(v.get("value"), v.get("value")) for v in values], result["Text"]))
            elif kind == "daterange":
                wanted.append((kind, [(v.get("start"), v.get("end")) for v in values], result["Text"]))
        if wanted or not case["Results"]:
            date = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
            cases.append((case["Input"], date, wanted))
    return cases


def day_before(day):
    import datetime
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat() if day else None


def same_end(ours, theirs):
    """Their ranges of months and years stop where the last one starts; in prose the last one counts."""
    if ours in (theirs, day_before(theirs)):
        return True
    return bool(ours and theirs and theirs.endswith("-01") and (ours[:7] == theirs[:7] or (theirs.endswith("-01-01") and ours[:4] == theirs[:4])))


def score_dates(program, cases, verbose):
    found = annotate(program, [(text, date) for text, date, _ in cases])
    good = total = read = 0
    for (text, date, wanted), rows in zip(cases, found):
        rows = [r for r in rows if r["kind"] == "date"]
        for kind, values, surface in wanted:
            total += 1
            ranges = [tuple(r["range"] or (None, None)) for r in rows]
            read += any(surface.lower() in r["text"].lower() or r["text"].lower() in surface.lower() for r in rows)
            ok = any(r == (first, last) or (kind == "daterange" and r[0] == first and same_end(r[1], last))
                     for first, last in values for r in ranges)
            good += ok
            if verbose and not ok:
                print(f"  {surface!r} {values} on {date} in {text[:80]!r}: " + "; ".join(f"{r['text']} {r['range']}" for r in rows))
    return good, read, total


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("-")]
    verbose = sys.argv[sys.argv.index("-v") + 1] if "-v" in sys.argv else ""
    args = [a for a in args if a != verbose]
    program, dev = args[0], args[1] if len(args) > 1 else os.path.join(ROOT, "..", "shared", "dev")
    print(f"{'suite':34}{'results':>8}{'value':>8}{'+unit':>8}{'extra':>7}")
    suites = [(n, quantity_suite(dev, n)) for n in ("Number/NumberModel", "Number/NumberRangeModel", "Number/PercentModel",
              "NumberWithUnit/AgeModel", "NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel", "NumberWithUnit/TemperatureModel")]
    suites.append(("quantulum3", quantulum_suite(dev)))
    for name, cases in suites:
        good, unit, total, extra = score_quantities(program, cases, verbose and verbose in name)
        print(f"{name:34}{total:8}{good / total:8.1%}{unit / total:8.1%}{extra:7}")
    good, read, total = score_dates(program, date_suite(dev), verbose and verbose in "DateTime/DateTimeModel")
    print(f"{'DateTime/DateTimeModel':34}{total:8}{good / total:8.1%}   (found at all: {read / total:.1%})")


if __name__ == "__main__":
    main()
