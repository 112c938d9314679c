#!/usr/bin/env python3
"""Documents that come in five orders, and are read by 1, 2 and 4 jobs, give one and the same store and report.

  nightly_order_test.py PROGRAM SOURCE_FOLDER
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

program, source = sys.argv[1], pathlib.Path(sys.argv[2])


def articles(folder):
    """The fixture corpus, and a wire whose figures contradict each other, a file each."""
    paths = sorted(str(path) for path in (source / "fixtures" / "corpus").iterdir() if path.name != "manifest.csv")
    for i in range(24):
        path = folder / f"wire-{i:02}.jsonl"
        text = f"Russia controls {17 + i % 5}% of Ukraine. Kyiv said that a peace deal was {'close' if i % 2 else 'far away'}."
        record = {"url": f"https://wire.example/{i}", "source": f"Wire {i % 6}", "published": f"2025-12-{1 + i % 20:02}", "text": text}
        path.write_text(json.dumps(record) + "\n")
        paths.append(str(path))
    return paths


def run(*arguments):
    result = subprocess.run([program, *arguments], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(arguments[:2])}: {result.stderr}")
    return result.stdout


def night(paths, jobs, store, at_once):
    common = ["--rules", str(source / "rules"), "--store", str(store), "--quiet"]
    if not at_once:
        for path in paths:
            run("ingest", path, "--jobs", str(jobs), *common)
    report = run("nightly", *paths, "--jobs", str(jobs), "--as-of", "2026-02-10", "--fail-on", "never", "--format", "json", *common)
    return run("store", "dump", "--store", str(store)), report


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        paths = articles(folder)
        orders = [sorted(paths), sorted(paths, reverse=True)]
        orders += [random.Random(seed).sample(paths, len(paths)) for seed in (1, 2, 3)]
        first = None
        runs = [(order, jobs, True) for order in orders for jobs in (1, 2, 4)] + [(orders[3], 2, False)]
        for number, (order, jobs, at_once) in enumerate(runs):
            result = night(order, jobs, folder / f"{number}.sqlite", at_once)
            first = first or result
            for what, expected, actual in zip(("store", "report"), first, result):
                if expected != actual:
                    different = [pair for pair in zip(expected.splitlines(), actual.splitlines()) if pair[0] != pair[1]]
                    sys.exit(f"the {what} differs in order {number // 3}, {jobs} jobs: {different[:1]}")
        findings = len(json.loads(first[1])["findings"])
        print(f"{len(runs)} runs over {len(paths)} files: one store, one report of {findings} findings")
        if findings < 10:
            sys.exit("too few findings to tell anything")


main()
