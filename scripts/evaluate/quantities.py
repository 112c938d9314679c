"""Quantities: Recognizers-Text and quantulum3."""
import csv, os

from program import HERE, Count, annotate, load

RECOGNIZERS = ["Number/NumberModel", "Number/NumberRangeModel", "Number/PercentModel", "NumberWithUnit/AgeModel",
               "NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel", "NumberWithUnit/TemperatureModel"]
COUNT_NOTHING = {"count", "dimensionless", ""}


def unit_names():
    """(suite or "" for all, their unit name) -> ours."""
    with open(os.path.join(HERE, "units.csv"), encoding="utf-8", newline="") as file:
        return {(row["suite"], row["theirs"]): row["ours"] for row in csv.DictReader(file)}


UNITS = unit_names()


def norm_unit(unit, suite):
    unit = unit.lower()
    unit = UNITS.get((suite, unit), UNITS.get(("", unit), unit))
    return unit.replace("meter", "metre").replace("liter", "litre").replace("dollar per", "usd per").replace(" ", "-")


def close(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def meets(value, unit, row, after):
    """One of the numbers of the mention, or the middle of a range, which is what they give: also of one that ends in the mention
    `after` it ("from 44 mg to 50 mg")."""
    stated = [float(row["value"]), float(row.get("high", row["value"]))]
    stated.append(sum(stated) / 2)
    stated += [float(x) for x in row["hard"] if x is not None]
    if after is not None and after["unit"] == row["unit"] and after["start"] - row["end"] <= len(" to "):
        stated.append((float(row["value"]) + float(after["value"])) / 2)
    if row["unit"] == "percent":
        stated += [s / 100 for s in stated]
    if unit == "dozen":
        value *= 12
    return any(close(value, s) for s in stated)


def same_unit(unit, row, suite):
    ours = row["unit"]
    if not unit:
        return True
    for theirs in norm_unit(unit, suite).split("-or-"):
        if theirs in (ours, row.get("counted")) or (theirs in COUNT_NOTHING and ours in ("count", "percent")):
            return True
        # Recognizers-Text knows no rates: the unit above the line
        if suite != "quantulum3" and theirs == ours.split("-per-")[0]:
            return True
    return False


def same_end(theirs, ours, row):
    """An open end must be open. A share is a fraction with some of them and percent with us."""
    if ours is None or theirs is None:
        return ours is None and theirs is None
    return close(theirs, float(ours)) or row["unit"] == "percent" and close(theirs, float(ours) / 100)


def same_low(ends, row):
    low = row["hard"][0]
    return same_end(ends[0], low, row) or ends[0] is None and low is not None and float(low) == 0


def same_high(ends, row):
    return same_end(ends[1], row["hard"][1], row)


def same_bound(ends, rows):
    """Both ends of a range, in one mention or in two that follow each other ("more than 10 and less than 20", "from 10 to
    20"). Whether an end itself counts is their choice, not the prose's."""
    if any(same_low(ends, row) and same_high(ends, row) for row in rows):
        return True
    if None in ends:
        return False
    pairs = [pair for a, b in zip(rows, rows[1:]) for pair in ((a, b), (b, a))]
    return any(close(ends[0], float(a["value"])) and close(ends[1], float(b["value"])) and
               a["hard"][1] in (None, a["value"]) and b["hard"][0] in (None, 0, b["value"]) for a, b in pairs)


def range_ends(value):
    ends = [float(e) if e else None for e in value.strip("[]()").split(",")]
    return (ends + [None])[:2] if len(ends) > 1 else [ends[0], ends[0]]


def recognizers(dev, name):
    """(text, [(value, unit, ends of a range or None, surface)])"""
    cases = []
    for case in load(dev, f"recognizers/{name}.json"):
        wanted = []
        for result in case["Results"]:
            resolution = result.get("Resolution") or {}
            value, ends = resolution.get("value"), None
            if value in (None, "", "null"):
                continue
            if value[0] in "[(":
                ends = range_ends(value)
                value = ends[0] if ends[0] is not None else ends[1]
            wanted.append((float(str(value).rstrip("%")), resolution.get("unit", ""), ends, result["Text"]))
        cases.append((case["Input"], wanted))
    return cases


def quantulum(dev):
    cases = []
    for name in ("quantities", "quantities.ambiguity"):
        for case in load(dev, f"quantulum3/{name}.json"):
            wanted = []
            for r in case["res"]:
                spread = r.get("uncertainty")
                wanted.append((r["value"], r["unit"], [r["value"] - spread, r["value"] + spread] if spread else None, r["surface"]))
            cases.append((case["req"], wanted))
    return cases


def of_suite(suite, row):
    """Whether a mention is of the sort that the suite lists, so that one too many is a fault."""
    if "Currency" in suite:
        return row.get("dimension") == "money"
    if "Percent" in suite:
        return row["unit"] == "percent"
    if "WithUnit" in suite:
        return False
    return suite == "quantulum3" or "NumberModel" in suite


def score(program, suite, cases, left_out, verbose):
    """value, value with unit and value with bound of one suite, raw and without the cases that are left out."""
    found = annotate(program, [(text, "2020-01-15") for text, _ in cases])
    total = {key: Count() for key in ("raw", "raw unit", "value", "unit", "bound")}
    extra = 0
    for number, ((text, wanted), rows) in enumerate(zip(cases, found)):
        rows = [r for r in rows if r["kind"] == "quantity"]
        used, kept = set(), (suite, number) not in left_out
        for value, unit, ends, surface in wanted:
            hits = [i for i, r in enumerate(rows) if meets(value, unit, r, rows[i + 1] if i + 1 < len(rows) else None)]
            same = [i for i in hits if same_unit(unit, rows[i], suite)]
            used.update(hits)
            total["raw"].add(Count(bool(hits), 1, 1))
            total["raw unit"].add(Count(bool(same), 1, 1))
            if not kept:
                continue
            total["value"].add(Count(bool(hits), 1, bool(hits)))
            total["unit"].add(Count(bool(same), 1, bool(hits)))
            bounded = ends and same_bound(ends, rows)
            if ends:
                total["bound"].add(Count(bool(bounded), 1, bool(hits)))
            if verbose and not (same and (bounded or not ends)):
                print(f"  {number} {'bound' if same else 'unit' if hits else 'value'} {surface!r} {value} {unit} {ends or ''} in {text[:110]!r}: " +
                      "; ".join(f"{r['text']} {r['value']} {r['unit']}" for r in rows))
        spare = [r for i, r in enumerate(rows) if i not in used and of_suite(suite, r)]
        if kept:
            extra += len(spare)
            total["value"].given += len(spare)
            total["unit"].given += len(spare)
            if verbose and spare:
                print(f"  {number} extra in {text[:110]!r}: " + "; ".join(f"{r['text']} {r['value']} {r['unit']}" for r in spare))
    return total, extra


def suites(dev):
    return [(name, recognizers(dev, name)) for name in RECOGNIZERS] + [("quantulum3", quantulum(dev))]
