#!/usr/bin/env python3
"""Nasty CSV texts, read by the gate's reader and by Python's csv module: both must see the same records.

    csv_differential_test.py CSV_DUMP
"""
import csv
import io
import json
import random
import subprocess
import sys

ALPHABETS = [',"\n', 'ab,"\n\r', 'a,"" \n', '1;|\t,"\n', "é’,\"\r\n", "x,\n"]
CASES = 30_000


def texts(rng):
    yield from ["", "\n", "a", '""', '"', '"\n', 'a"b,c\n', ' "a",b\n', '"a""b"\n', '"a\r\nb",c\r\n', "a\rb\r", ",\n",
                '"a" ,b\n', '"""",""\n', "a,b\n\n\nc,d", '\r\n\r\n"x"\r\n']
    for _ in range(CASES):
        alphabet = rng.choice(ALPHABETS)
        yield "".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 40)))


def expected(text, delimiter, quote):
    """The records up to the first fault, and whether there is one. Blank lines count for nothing."""
    records = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote, strict=True):
            if record:
                records.append(record)
    except csv.Error:
        return records, True
    return records, False


def main():
    rng = random.Random(4180)
    orders = []
    for text in texts(rng):
        delimiter, quote = rng.choice([(",", '"'), (",", '"'), (";", '"'), ("\t", '"'), ("|", "'")])
        orders.append({"text": text, "delimiter": delimiter, "quote": quote, "piece": rng.choice([1, 3, 1000])})
    lines = "".join(json.dumps(order, ensure_ascii=False) + "\n" for order in orders)
    run = subprocess.run([sys.argv[1]], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(orders)
    wrong = faulty = 0
    for order, answer in zip(orders, answers):
        records, fault = expected(order["text"], order["delimiter"], order["quote"])
        faulty += fault
        same = answer["records"] == records and answer["faults"] == 0
        if fault:  # behind a fault the gate reads on
            same = answer["records"][: len(records)] == records and answer["faults"] > 0
        if not same:
            wrong += 1
            if wrong <= 5:
                print(f"{order}\n  Python {records}, fault {fault}\n  gate   {answer}")
    print(f"{len(orders)} texts, {faulty} of them faulty, {wrong} read differently")
    assert faulty > 1000, "the texts are not nasty enough"
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
