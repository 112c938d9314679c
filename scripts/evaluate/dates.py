"""Dates and periods: Recognizers-Text. Times of day, time zones and holidays are outside.

Their choices are turned into ours before anything is compared, never left out for them:
- Their ranges stop before the day that they name; in prose the last day, month or year counts. So the end may be the day
  before theirs, or the last day of the period whose first day theirs is ("to 2018" ends on 31 December).
- They give a past and a future reading of what has no year; either is right, as the text leaves it open.
- What they mark as known but not resolved (seasons, 30 February) has no day to be right about and does not count.
"""
import datetime, re

from program import Count, annotate, load

SUITES = ["DateTime/DateTimeModel", "DateTime/DateParser", "DateTime/DatePeriodParser"]
HOLIDAYS = re.compile(r"easter|christmas|halloween|thanksgiving|labor day|independence|black friday|earth day|saint patrick|juneteenth|"
                      r"freedom day|jubilee|workers' day|\beid\b|new year", re.I)
DAY = datetime.timedelta(days=1)


def parse(day):
    try:
        return datetime.date.fromisoformat(day) if day and not day.startswith("0001") else None
    except ValueError:
        return None


def period_ends(first_day):
    """The last days of the periods that start on a day: of the week, the month and the year."""
    if first_day.weekday() == 0:
        yield first_day + 6 * DAY
    if first_day.day == 1:
        yield (first_day + 31 * DAY).replace(day=1) - DAY
        if first_day.month % 3 == 1:
            yield (first_day + 92 * DAY).replace(day=1) - DAY
        if first_day.month == 1:
            yield first_day.replace(month=12, day=31)


def same_end(ours, theirs):
    if ours is None or theirs is None:
        return ours is theirs
    return ours in (theirs, theirs - DAY) or ours in period_ends(theirs)


def same_start(ours, theirs, relation):
    """Behind "after" their day itself is out."""
    return ours == theirs or (relation == "after" and theirs is not None and ours == theirs + DAY)


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


def inside(results):
    """Those that are no holiday and resolve to a day."""
    for kind, values, surface in results:
        days = [(parse(first), parse(last)) for first, last in values]
        days = [(first, last) for first, last in days if first or last]
        if days and not HOLIDAYS.search(surface):
            yield kind, days, surface


def cases_of(dev, name):
    """(text, reference date, [(kind, [(first, last)...], surface)])"""
    cases = []
    for case in load(dev, f"recognizers/{name}.json"):
        wanted = list(inside((model_results if name.endswith("Model") else parser_results)(case)))
        date = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
        cases.append((case["Input"], date, wanted))
    return cases


def right(kind, values, row):
    ours = tuple(parse(day) for day in row["range"] or (None, None))
    if kind == "date":
        return any(ours == (first, last) for first, last in values)
    return any(same_start(ours[0], first, row.get("relation")) and same_end(ours[1], last) for first, last in values)


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
                wants = "; ".join(f"{first}..{last}" for first, last in values)
                print(f"  {number} {surface!r} {wants} on {date} in {text[:80]!r}: " + "; ".join(f"{r['text']} {r['range']}" for r in rows))
    return raw, count, read


def suites(dev):
    return [(name, cases_of(dev, name)) for name in SUITES]
