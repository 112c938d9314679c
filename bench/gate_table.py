#!/usr/bin/env python3
"""Tables with planted errors, gated: none may be missed and none invented.

    bench/gate_table.py PROGRAM wide [--series N] [--days N] [--errors N]
    bench/gate_table.py PROGRAM long [--rows N] [--keys N] [--sources N] [--order date|key|random] [--errors N]
    bench/gate_table.py PROGRAM growth [--rows N]
    bench/gate_table.py PROGRAM line [--rows BYTES]

Prints the time and the memory that the program took; --seconds and --megabytes are limits of them. `growth` gates long
tables of N rows and of a fifth of them, with many keys and with one, and fails when memory grows with the rows. `line` has
one line of so many bytes in each sort of table, which cannot be read while the rest is judged. A table and what must be
found in it come from one seed.
"""
import argparse
import collections
import datetime
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time

TOPIC = """schema = 1

[topic.stock]
title = "Stock of {item}"
value = { type = "quantity", unit = "count", over_time = "grows" }
slots = { item = "text" }
statement = { key = ["item"] }
check = [{ kind = "conflict", between = "50 %" }, { kind = "unique" }, { kind = "gap" }]

[[dataset]]
path = "table.csv"
topic = "stock"
date = "date"
"""
MARGIN = 6  # days that an error keeps from the next one and from the ends of its series


def iso(first, day):
    return datetime.date.fromordinal(first + day).isoformat()


class WideTable:
    """Series that rise, rest, begin late and end early, and the errors that were planted into them."""

    first = datetime.date(2022, 2, 24).toordinal()

    def __init__(self, series, days, rng):
        self.rng, self.days = rng, days
        self.names = [f"item {i}" for i in range(series)]
        self.cells, self.spans = [], []
        for _ in self.names:
            begin = rng.choice([0, 0, 0, rng.randrange(days // 4)])
            end = rng.choice([days, days, days, days - rng.randrange(days // 4)])
            value, column = rng.randrange(20_000, 90_000), [None] * days
            for d in range(begin, end):
                value += rng.choice([0, rng.randrange(5, 300), rng.randrange(5, 300), rng.randrange(5000)])
                column[d] = value
            self.cells.append(column)
            self.spans.append((begin, end))
        self.used = [set() for _ in self.names]
        self.rows = set()  # with an error of the whole row
        self.missing, self.doubled, self.appended = set(), {}, {}
        self.expected = set()

    def add(self, check, item, first, last):
        self.expected.add((check, item, iso(self.first, first), iso(self.first, last)))

    def cell(self):
        """A cell that no planted error stands near."""
        while True:
            s = self.rng.randrange(len(self.cells))
            begin, end = self.spans[s]
            if end - begin <= 2 * MARGIN:
                continue
            d = self.rng.randrange(begin + MARGIN, end - MARGIN)
            near = range(d - MARGIN // 2, d + MARGIN // 2 + 1)
            if not any(n in self.used[s] or n in self.rows for n in near):
                self.used[s].add(d)
                return s, d

    def row(self):
        while True:
            d = self.rng.randrange(MARGIN, self.days - MARGIN)
            if not self.rows & set(range(d - MARGIN, d + MARGIN + 1)):
                self.rows.add(d)
                return d

    def fall(self):
        s, d = self.cell()
        self.cells[s][d] = self.cells[s][d - 1] - self.rng.randrange(1, 1000)
        self.add("conflict", self.names[s], d - 1, d)

    def swap(self):
        """Two digits that changed places, where that makes a fall."""
        while True:
            s, d = self.cell()
            column, digits = self.cells[s], list(str(self.cells[s][d]))
            i = self.rng.randrange(len(digits) - 1)
            digits[i], digits[i + 1] = digits[i + 1], digits[i]
            value = int("".join(digits))
            if digits[0] == "0" or column[d - 1] <= value <= column[d + 1]:
                continue
            before = value < column[d - 1]
            self.add("conflict", self.names[s], d - 1 if before else d, d if before else d + 1)
            column[d] = value
            return

    def empty(self):
        s, d = self.cell()
        self.cells[s][d] = None
        self.add("gap", self.names[s], d - 1, d + 1)

    def missing_row(self):
        d = self.row()
        self.missing.add(d)
        self.add("gap", "", d - 1, d + 1)

    def double_row(self):
        """Again right behind, or at the end of the file; with one other value, or the same."""
        d = self.row()
        again = [column[d] for column in self.cells]
        if self.rng.random() < 0.5:
            s = next(s for s, value in enumerate(again) if value is not None)
            again[s] += 1
        (self.doubled if self.rng.random() < 0.5 else self.appended)[d] = again
        self.add("unique", "", d, d)

    def plant(self, errors):
        # Rows first: later there is no day that no series has an error near.
        rows = max(1, min(errors // 50, self.days // (8 * MARGIN)))
        for _ in range(rows):
            self.missing_row()
            self.double_row()
        for i in range(errors - 2 * rows):
            (self.fall, self.swap, self.empty)[i % 3]()

    def write(self, path):
        def line(d, values):
            return iso(self.first, d) + "".join("," + ("" if v is None else str(v)) for v in values) + "\n"

        with open(path, "w", encoding="utf-8") as out:
            out.write("date" + "".join("," + name for name in self.names) + "\n")
            for d in range(self.days):
                if d not in self.missing:
                    out.write(line(d, [column[d] for column in self.cells]))
                if d in self.doubled:
                    out.write(line(d, self.doubled[d]))
            for d, values in self.appended.items():
                out.write(line(d, values))

    mapping = TOPIC + 'series = ["item *"]\n'


class LongTable:
    """A row for each key, day and source; totals that rise by ten a day."""

    mapping = TOPIC + 'value = "value"\nkey = { item = "item" }\nsource = { column = "source" }\n'

    def __init__(self, rows, keys, sources, order, rng):
        self.rng, self.keys, self.sources, self.order = rng, keys, sources, order
        self.days = rows // keys // sources
        # A series longer than a lifetime starts with the calendar.
        self.first = datetime.date(1900, 1, 1).toordinal() if self.days < 40_000 else 1
        self.falls, self.missing, self.doubled = set(), set(), set()
        self.expected = set()

    def plant(self, errors):
        used = set()
        for i in range(errors):
            while True:
                k, d = self.rng.randrange(self.keys), self.rng.randrange(MARGIN, self.days - MARGIN)
                if (k, d // MARGIN) not in used:
                    break
            used.update((k, d // MARGIN + n) for n in (-1, 0, 1))
            cell = (k, d, self.rng.randrange(self.sources))
            kind, check, first, last = ((self.falls, "conflict", d - 1, d), (self.missing, "gap", d - 1, d + 1),
                                        (self.doubled, "unique", d, d))[i % 3]
            kind.add(cell)
            self.expected.add((check, f"item {k}", iso(self.first, first), iso(self.first, last)))

    def write(self, path):
        k, d, s = range(self.keys), range(self.days), range(self.sources)
        if self.order == "key":
            cells = ((key, day, source) for key, day, source in itertools.product(k, d, s))
        else:
            cells = ((key, day, source) for day, key, source in itertools.product(d, k, s))
        if self.order == "random":
            cells = list(cells)
            self.rng.shuffle(cells)
        special = self.falls | self.missing | self.doubled
        with open(path, "w", encoding="utf-8") as out:
            out.write("date,item,source,value\n")
            for cell in cells:
                key, day, source = cell
                value = 1000 + 10 * day
                if cell in special:
                    if cell in self.missing:
                        continue
                    value -= 15 if cell in self.falls else 0
                row = f"{iso(self.first, day)},item {key},source {source},{value}\n"
                out.write(row if cell not in self.doubled else row + row)


class LongLine:
    """A table with a fall, and between its two rows a line that has no end."""

    mapping = TOPIC.replace('path = "table.csv"\n', "") + 'series = ["item *"]\n'
    expected = {("conflict", "item 1", "2026-01-01", "2026-01-03"), ("gap", "item 1", "2026-01-01", "2026-01-03")}

    def __init__(self, name, head, piece, tail, size):
        self.name, self.head, self.piece, self.tail, self.size = name, head, piece, tail, size

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.write(self.head)
            for _ in range(self.size // (len(self.piece) * 1000)):
                out.write(self.piece * 1000)
            out.write(self.tail)


def lines(size):
    row = "date,item 1\n2026-01-01,5\n2026-01-02,", "\n2026-01-03,4\n"
    objects = '{"date":"2026-01-01","item 1":5}\n{"date":"2026-01-02","item 1":', '}\n{"date":"2026-01-03","item 1":4}\n'
    for piece in ("x" * 100, "1," * 50, '""' * 50, "é=" * 50):
        yield LongLine("table.csv", row[0], piece, row[1], size)
    yield LongLine("table.csv", row[0] + '"', "x" * 100, row[1], size)
    for piece in ("[" * 100, "1," * 50, '"a' * 50):
        yield LongLine("table.jsonl", objects[0], piece, objects[1], size)


Run = collections.namedtuple("Run", "seconds megabytes")


def found_in(text):
    found = []
    for line in text.splitlines():
        finding = json.loads(line)
        dates = sorted(s["as_of"][0] for side in finding["sides"] for s in side["statements"])
        item = finding["key"].get("item", "")
        found.append((finding["check"], "" if item.endswith(" series") else item, dates[0], dates[-1]))
    return found


def gate(program, table, name):
    """Writes and gates a table. The time and memory that it took, or None when something was missed or invented."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, getattr(table, "name", "table.csv"))
        mapping = os.path.join(folder, "table.toml")
        table.write(path)
        with open(mapping, "w", encoding="utf-8") as out:
            out.write(table.mapping)
        with open(os.path.join(folder, "found"), "w+", encoding="utf-8") as out:
            before = time.monotonic()
            child = subprocess.Popen(
                [program, "gate", path, "--mapping", mapping, "--format", "jsonl", "--as-of", "2026-01-01", "--quiet"],
                stdout=out, cwd=folder)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            elapsed = time.monotonic() - before
            out.seek(0)
            found = found_in(out.read())
        size = os.path.getsize(path)
    run = Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
    missed, invented = table.expected - set(found), set(found) - table.expected
    twice = len(found) - len(set(found))
    print(f"{name}: {size / 1e6:.1f} MB in {run.seconds:.2f} s of processor time ({elapsed:.2f} s) and "
          f"{run.megabytes:.0f} MB of memory; {len(table.expected)} planted, {len(missed)} missed, "
          f"{len(invented)} invented, {twice} told twice", flush=True)
    for what, some in (("missed", missed), ("invented", invented)):
        for one in sorted(some)[:5]:
            print(f"  {what}: {one}")
    exit_code = 2 if isinstance(table, LongLine) else 1
    if child.returncode != exit_code:
        print(f"  exit {child.returncode}")
    return None if missed or invented or twice or child.returncode != exit_code else run


def growth(args):
    """Whether memory stays as it is from a fifth of the rows to all of them."""
    good = True
    for name, keys, sources in (("many keys", 1000, 1), ("one key", 1, 2)):
        runs = []
        for rows in (args.rows // 5, args.rows):
            table = LongTable(rows, keys, sources, args.order, random.Random(args.seed))
            table.plant(args.errors)
            runs.append(gate(args.program, table, f"{rows} rows, {name}"))
        if None in runs:
            good = False
            continue
        ratio = runs[1].megabytes / runs[0].megabytes
        good = good and ratio < 1.25
        print(f"{name}: five times the rows take {ratio:.2f} times the memory" + ("" if ratio < 1.25 else ": TOO MUCH"))
    return good


def long_lines(args):
    runs = [gate(args.program, table, f"{table.name}, {table.piece[:4]!r}…") for table in lines(args.rows)]
    return all(run is not None and run.megabytes <= (args.megabytes or 200) for run in runs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("what", choices=["wide", "long", "growth", "line"])
    for name, default in (("series", 280), ("days", 1143), ("rows", 5_000_000), ("keys", 1000), ("sources", 1),
                          ("errors", 500), ("seed", 1), ("seconds", None), ("megabytes", None)):
        parser.add_argument("--" + name, type=int, default=default)
    parser.add_argument("--order", default="date", choices=["date", "key", "random"])
    args = parser.parse_args()
    args.program = os.path.abspath(args.program)
    if args.what in ("growth", "line"):
        return 0 if (growth if args.what == "growth" else long_lines)(args) else 1
    rng = random.Random(args.seed)
    if args.what == "wide":
        table = WideTable(args.series, args.days, rng)
    else:
        table = LongTable(args.rows, args.keys, args.sources, args.order, rng)
    table.plant(args.errors)
    run = gate(args.program, table, args.what)
    if run is None:
        return 1
    slow = args.seconds is not None and run.seconds > args.seconds
    large = args.megabytes is not None and run.megabytes > args.megabytes
    if slow or large:
        print(f"more than the limit of {args.seconds} s and {args.megabytes} MB")
    return 1 if slow or large else 0


if __name__ == "__main__":
    sys.exit(main())
