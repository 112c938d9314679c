#!/usr/bin/env python3
"""A wide table of growing series with planted errors, gated: none may be missed and none invented.

    bench/gate_table.py PROGRAM [--series N] [--days N] [--errors N]
    bench/gate_table.py PROGRAM --long ROWS [--order date|key|random]

Prints the time and the memory that the program took. The table and what must be found come from one seed.
"""
import argparse
import datetime
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

START = datetime.date(2022, 2, 24)
TOPIC = """schema = 1

[topic.stock]
title = "Stock of {item}"
value = { type = "quantity", unit = "count", over_time = "grows" }
slots = { item = "text" }
statement = { key = ["item"] }
check = [{ kind = "conflict" }, { kind = "unique" }, { kind = "gap" }]

[dataset]
path = "table.csv"
topic = "stock"
date = "date"
"""


def iso(day):
    return (START + datetime.timedelta(days=day)).isoformat()


class Table:
    """Series that rise, and the errors that were planted into them."""

    def __init__(self, series, days, rng):
        self.rng = rng
        self.names = [f"item {i}" for i in range(series)]
        self.cells = []
        for _ in range(series):
            value, column = rng.randrange(20_000, 90_000), []
            for _ in range(days):
                value += rng.randrange(5, 300)
                column.append(value)
            self.cells.append(column)
        self.used = [set() for _ in range(series)]
        self.missing_rows, self.double_rows = set(), {}
        self.expected = set()

    def free_cell(self):
        """A cell no planted error stands near."""
        while True:
            s, d = self.rng.randrange(len(self.cells)), self.rng.randrange(5, len(self.cells[0]) - 5)
            near = range(d - 3, d + 4)
            rows = self.missing_rows | set(self.double_rows)
            if not any(n in self.used[s] or n in rows for n in near):
                self.used[s].add(d)
                return s, d

    def free_row(self):
        while True:
            d = self.rng.randrange(5, len(self.cells[0]) - 5)
            near = set(range(d - 3, d + 4))
            rows = self.missing_rows | set(self.double_rows)
            if not near & rows and not any(near & used for used in self.used):
                return d

    def fall(self):
        s, d = self.free_cell()
        column = self.cells[s]
        column[d] = column[d - 1] - self.rng.randrange(1, 1000)
        self.expected.add(("conflict", self.names[s], iso(d - 1), iso(d)))

    def swap(self):
        """Two digits that changed places, where that makes a fall."""
        while True:
            s, d = self.free_cell()
            column, digits = self.cells[s], list(str(self.cells[s][d]))
            i = self.rng.randrange(len(digits) - 1)
            digits[i], digits[i + 1] = digits[i + 1], digits[i]
            value = int("".join(digits))
            if value < column[d - 1]:
                self.expected.add(("conflict", self.names[s], iso(d - 1), iso(d)))
            elif value > column[d + 1]:
                self.expected.add(("conflict", self.names[s], iso(d), iso(d + 1)))
            else:
                continue
            column[d] = value
            return

    def empty(self):
        s, d = self.free_cell()
        self.cells[s][d] = None
        self.expected.add(("gap", self.names[s], iso(d - 1), iso(d + 1)))

    def missing_row(self):
        d = self.free_row()
        self.missing_rows.add(d)
        self.expected.add(("gap", "", iso(d - 1), iso(d + 1)))

    def double_row(self):
        d = self.free_row()
        self.double_rows[d] = self.rng.random() < 0.5
        self.expected.add(("unique", "", iso(d), iso(d)))

    def plant(self, errors):
        # Rows first: later there is no day that no series has an error near.
        rows = max(1, errors // 50)
        for _ in range(rows):
            self.missing_row()
            self.double_row()
        for i in range(errors - 2 * rows):
            (self.fall, self.swap, self.empty)[i % 3]()

    def write(self, path):
        def line(d):
            return iso(d) + "".join("," + ("" if c[d] is None else str(c[d])) for c in self.cells) + "\n"

        with open(path, "w", encoding="utf-8") as out:
            out.write("date" + "".join("," + name for name in self.names) + "\n")
            for d in range(len(self.cells[0])):
                if d in self.missing_rows:
                    continue
                out.write(line(d))
                if d in self.double_rows:
                    out.write(line(d))


def found_in(text):
    found = []
    for line in text.splitlines():
        finding = json.loads(line)
        dates = sorted(s["as_of"][0] for side in finding["sides"] for s in side["statements"])
        item = finding["key"].get("item", "")
        found.append((finding["check"], "" if item.endswith(" series") else item, dates[0], dates[-1]))
    return found


def write_long(path, rows, order, rng):
    """Rows of many series; a fall in every hundredth series."""
    series = max(1, rows // 1000)
    expected = set()
    days = rows // series

    def value(s, d):
        fall = s % 100 == 7 and d == days // 2
        return 1000 + 10 * d - (500 if fall else 0)

    for s in range(7, series, 100):
        expected.add(("conflict", f"item {s}", iso(days // 2 - 1), iso(days // 2)))
    pairs = ((d, s) for d in range(days) for s in range(series))
    if order == "key":
        pairs = ((d, s) for s in range(series) for d in range(days))
    if order == "random":
        pairs = [(d, s) for d in range(days) for s in range(series)]
        rng.shuffle(pairs)
    with open(path, "w", encoding="utf-8") as out:
        out.write("date,item,value\n")
        for d, s in pairs:
            out.write(f"{iso(d)},item {s},{value(s, d)}\n")
    return expected


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--series", type=int, default=280)
    parser.add_argument("--days", type=int, default=1143)
    parser.add_argument("--errors", type=int, default=500)
    parser.add_argument("--long", type=int)
    parser.add_argument("--order", default="date", choices=["date", "key", "random"])
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.csv")
        mapping = TOPIC + 'series = ["item *"]\n'
        if args.long:
            expected = write_long(path, args.long, args.order, rng)
            mapping = TOPIC + 'value = "value"\nkey = { item = "item" }\n'
        else:
            table = Table(args.series, args.days, rng)
            table.plant(args.errors)
            table.write(path)
            expected = table.expected
        with open(os.path.join(folder, "table.toml"), "w", encoding="utf-8") as out:
            out.write(mapping)
        command = [args.program, "gate", path, "--mapping", os.path.join(folder, "table.toml"), "--format", "jsonl",
                   "--as-of", "2026-01-01"]
        before = time.monotonic()
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        elapsed = time.monotonic() - before
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = os.path.getsize(path)
    found = found_in(run.stdout)
    missed, invented = expected - set(found), set(found) - expected
    twice = len(found) - len(set(found))
    print(f"{size / 1e6:.1f} MB: {elapsed:.2f} s, {usage.ru_utime + usage.ru_stime:.2f} s of processor time, "
          f"{usage.ru_maxrss / 1024:.0f} MB of memory; {len(expected)} planted, {len(missed)} missed, "
          f"{len(invented)} invented, {twice} told twice")
    for name, some in (("missed", missed), ("invented", invented)):
        for one in sorted(some)[:5]:
            print(f"  {name}: {one}")
    good = not missed and not invented and twice == 0 and run.returncode == 1
    if not good:
        print(run.stderr[:2000], f"exit {run.returncode}", file=sys.stderr)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
