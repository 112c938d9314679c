#!/usr/bin/env python3
"""Kills a night at every call by which it changes a file, and breaks the disk under it.

Whatever happens, the report of the night before is whole until the new one is, and the next night ends with the store
and the report of an undisturbed one: no statement lost, none there twice.

  nightly_faults_test.py PROGRAM FAULTS_LIBRARY [POINTS]

POINTS (default 130) is how many of the calls are tried, evenly spread; a build that is slow gets fewer.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program, library = sys.argv[1:3]
points = int(sys.argv[3]) if len(sys.argv) > 3 else 130
REPORTS = ("report.json", "report.md")  # beside those in the folder `reports`
failures = []


def gainsay(folder, *arguments, fault=None, **more):
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GAINSAY", "FAULT"))}
    if fault:
        environment |= fault | {"LD_PRELOAD": library,
                                "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", "")}
    return subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, **more)


def night(folder, day, fault=None):
    return gainsay(folder, "nightly", "articles", "--as-of", f"2026-02-{day:02}", "--fail-on", "never", "--jobs", "2",
                   "--reports", "reports",
                   *(f"--output={name.split('.')[1].replace('md', 'markdown')}={name}" for name in REPORTS), fault=fault)


def reports(folder):
    """By name; what a killed night left half-written beside its place is none."""
    paths = [folder / name for name in REPORTS] + list((folder / "reports").glob("*"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths if path.suffix != ".new"}


def dump(folder):
    result = gainsay(folder, "store", "dump")
    if result.returncode != 0:
        raise AssertionError(f"the store cannot be read: {result.stderr}")
    return result.stdout


def wire(first, last, offset):
    lines = []
    for i in range(first, last):
        text = f"The Harbour Bridge cost {40 + (i + offset) % 3} million euros. Tram Line 4 was built for {90 + i % 5} million euros."
        lines.append(json.dumps({"url": f"https://wire.example/{i}", "source": f"Wire {i % 7}",
                                 "published": f"2026-01-{1 + i % 28:02}", "text": text}))
    return "\n".join(lines) + "\n"


def prepare(base):
    """A store after one night, and articles that came, changed and went since."""
    gainsay(base.parent, "init", base.name, check=True)
    articles = base / "articles"
    (articles / "wire.jsonl").write_text(wire(0, 12, 0))
    (articles / "gone.md").write_text("---\nsource: Echo\npublished: 2026-01-30\n---\n\nThe Harbour Bridge cost 61 million euros.\n")
    result = night(base, 1)
    assert result.returncode == 0, result.stderr
    post = articles / "2026-01-20-post.md"
    post.write_text(post.read_text().replace("55 million", "57 million"))
    (articles / "gone.md").unlink()
    (articles / "wire.jsonl").write_text(wire(0, 4, 1) + wire(4, 18, 0))


def compare(what, folder, expected):
    if dump(folder) != expected["dump"]:
        failures.append(f"{what}: the store is not that of an undisturbed night")
    now = reports(folder)
    for name in sorted(now | expected["reports"]):
        if now.get(name) != expected["reports"].get(name):
            failures.append(f"{what}: {name} is not that of an undisturbed night")
    if list(folder.glob("**/*.new")):
        failures.append(f"{what}: something half-written is left")


def nights_ended(folder):
    rows = [json.loads(line) for line in dump(folder).splitlines() if '"table":"runs"' in line]
    return sum(row["ended"] for row in rows)


def recover(what, folder, expected):
    """Checks what a disturbed second night left, and that the next one makes up for it."""
    left = reports(folder)
    for name in left | expected[1]["reports"]:
        if left.get(name) not in (expected[1]["reports"].get(name), expected[2]["reports"].get(name)):
            failures.append(f"{what}: {name} is neither the old nor the new one")
    # A night that came to its end was followed by another one; otherwise the same night goes on.
    day = 3 if nights_ended(folder) == 2 else 2
    result = night(folder, day)
    if result.returncode != 0:
        failures.append(f"{what}: the next night fails: {result.stderr}")
        return
    compare(what, folder, expected[day])
    sound = gainsay(folder, "store", "check")
    if sound.returncode != 0:
        failures.append(f"{what}: {sound.stderr}")


def disturbed(base, expected, kind, at):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "town"
        shutil.copytree(base, folder)
        what = f"{kind} at call {at}"
        result = night(folder, 2, {"FAULT_KIND": kind, "FAULT_AT": str(at)})
        if kind in ("kill", "torn"):
            if result.returncode != -signal.SIGKILL:
                failures.append(f"{what}: exit {result.returncode} instead of a kill")
        elif result.returncode == 2:
            if "gainsay: error: " not in result.stderr:
                failures.append(f"{what}: no word about it: {result.stderr!r}")
        elif result.returncode != 0:
            failures.append(f"{what}: exit {result.returncode}: {result.stderr}")
        else:
            compare(what + " of which nobody was told", folder, expected[2])
        recover(what, folder, expected)
        return result.returncode


def interrupted(base, expected, seed):
    """The same by a signal at some moment of the night: a kill, or a polite request."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "town"
        shutil.copytree(base, folder)
        choice = random.Random(seed)
        polite = seed % 3 == 0
        command = [program, "nightly", "articles", "--as-of", "2026-02-02", "--fail-on", "never", "--quiet", "--jobs", "2",
                   "--reports", "reports", "--output=json=report.json", "--output=markdown=report.md"]
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(choice.random() * expected["seconds"])
        process.send_signal(signal.SIGTERM if polite else signal.SIGKILL)
        process.communicate()
        recover(f"signal {seed}", folder, expected)


def check_order(log):
    """A report is synced before it gets its name, and its folder afterwards."""
    for name in REPORTS + ("reports/2026-02-02-night-2.html", "reports/feed.xml", "reports/index.html"):
        renames = [i for i, line in enumerate(log) if line.startswith("rename") and line.endswith(f" {name}")]
        if len(renames) != 1:
            failures.append(f"{name} is renamed {len(renames)} times")
            continue
        calls = [line.split()[0] for line in log[: renames[0]] if line.endswith(f"/{name}.new")]
        if not calls or calls[-1] != "sync":
            failures.append(f"{name} is renamed before it is synced: {calls}")
        if not log[renames[0] + 1].startswith("sync"):
            failures.append(f"the folder of {name} is not synced after the renaming")


def undisturbed(base, work):
    """What nights 1, 2 and 3 leave, and the calls of the second."""
    expected = {1: {"dump": dump(base), "reports": reports(base)}}
    folder = work / "undisturbed"
    shutil.copytree(base, folder)
    log = work / "log"
    result = night(folder, 2, {"FAULT_KIND": "log", "FAULT_LOG": str(log)})
    assert result.returncode == 0, result.stderr
    expected[2] = {"dump": dump(folder), "reports": reports(folder)}
    start = time.monotonic()
    assert night(folder, 3).returncode == 0
    expected["seconds"] = time.monotonic() - start
    expected[3] = {"dump": dump(folder), "reports": reports(folder)}
    assert len({expected[day]["dump"] for day in (1, 2, 3)}) == 3, "the nights do not differ: nothing would be tested"
    return expected, log.read_text().splitlines()


def spread(count, wanted):
    return sorted({1 + i * (count - 1) // max(1, wanted - 1) for i in range(wanted)})


def main():
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        base = work / "town"
        prepare(base)
        expected, log = undisturbed(base, work)
        check_order(log)
        calls = len(log)
        writes = [i for i, line in enumerate(log, 1) if line.startswith("write")]
        kills = spread(calls, min(points, calls))
        work_list = [("torn" if at in writes and at % 2 else "kill", at) for at in kills]
        work_list += [(kind, at) for kind in ("enospc", "eio") for at in spread(calls, max(4, points // 8))]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            codes = list(pool.map(lambda entry: disturbed(base, expected, *entry), work_list))
            list(pool.map(lambda seed: interrupted(base, expected, seed), range(max(6, points // 8))))
        told = sum(code == 2 for code in codes)
        print(f"{calls} calls; killed at {len(kills)} of them; {told} of {len(work_list) - len(kills)} broken disks told of")
        if points >= 100 and len(kills) < 100:
            failures.append(f"only {len(kills)} points were reached")
        if told == 0:
            failures.append("no broken disk was told of")
    for failure in failures[:20]:
        print(failure)
    return 1 if failures else 0


sys.exit(main())
