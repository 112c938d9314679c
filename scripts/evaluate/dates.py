"""Dates and periods: Recognizers-Text. Times of day, time zones and holidays are outside."""
import datetime

from program import Count, annotate, load

SUITES = ["DateTime/DateTimeModel", "DateTime/DateParser", "DateTime/DatePeriodParser"]


def day_before(day):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat() if day else None


def same_end(ours, theirs):
    """Their ranges stop before the day they name; in prose the last day counts."""
    return ours == theirs or (theirs is not None and ours == day_before(theirs))


def model_results(case):
    for result in case["Results"]:
        kind = (result.get("TypeName") or "").split(".")[-1]
        values = (result.get("Resolution") or {}).get("values", [])
        if kind == "date":
            yield kind, [(v.get("value"), v.get("value")) for v in values], result["Text"]
        elif kind == "daterange":
            yield kind, [(v.get("start"), v.get("end")) for v in values], result["Text"]


def parser_results(case):
    for result in case["Results"]:
        value = result.get("Value") or {}
        readings = [value.get("PastResolution") or {}, value.get("FutureResolution") or {}]
        if result["Type"] == "date":
            yield "date", [(r.get("date"), r.get("date")) for r in readings], result["Text"]
        elif result["Type"] == "daterange":
            yield "daterange", [(r.get("startDate"), r.get("endDate")) for r in readings], result["Text"]


def cases_of(dev, name):
    """(text, reference date, [(kind, [(first, last)...], surface)]). Two readings of one date: past and future."""
    cases = []
    for case in load(dev, f"recognizers/{name}.json"):
        wanted = list((model_results if name.endswith("Model") else parser_results)(case))
        date = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
        cases.append((case["Input"], date, wanted))
    return cases


def right(kind, values, row):
    ours = tuple(row["range"] or (None, None))
    return any(ours == (first, last) or (kind == "daterange" and ours[0] == first and same_end(ours[1], last)) for first, last in values)


def score(program, suite, cases, left_out, verbose):
    found = annotate(program, [(text, date) for text, date, _ in cases])
    raw, count, read = Count(), Count(), 0
    for number, ((text, date, wanted), rows) in enumerate(zip(cases, found)):
        rows = [r for r in rows if r["kind"] == "date"]
        kept = (suite, number) not in left_out
        for kind, values, surface in wanted:
            ok = any(right(kind, values, row) for row in rows)
            near = [r for r in rows if surface.lower() in r["text"].lower() or r["text"].lower() in surface.lower()]
            raw.add(Count(ok, 1, 1))
            if not kept:
                continue
            read += bool(near)
            count.add(Count(ok, 1, ok or bool(near)))
            if verbose and not ok:
                print(f"  {number} {surface!r} {values} on {date} in {text[:80]!r}: " + "; ".join(f"{r['text']} {r['range']}" for r in rows))
    return raw, count, read


def suites(dev):
    return [(name, cases_of(dev, name)) for name in SUITES]
