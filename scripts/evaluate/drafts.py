#!/usr/bin/env python3
"""Score `gainsay check` on the drafts of fixtures/drafts, which say themselves what is wrong with them.

  drafts.py PROGRAM [SET...] [-v]      (default: every set of fixtures/drafts)

A draft marks its faults as {{f07 conflict ratio: the words}} (f07b is the other side of f07) and passages that are sound
although near to a fault as {{ok: the words}}. The marks are taken out, and each draft is checked on its own against the
archive of fixtures/corpus. A fault is found when a finding of one of its kinds has evidence on its words. Any other finding
with evidence in the draft is a false alarm, whether it touches a sound passage or one that nobody marked.
"""
import argparse, json, os, re, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AS_OF = "2025-12-12"
MARK = re.compile(r"\{\{(ok|[a-z]\d+[a-z]?)((?: \w+)*): ?")


def strip(marked):
    """The text without marks, and [(id, kinds, first byte, byte after)]."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(marked):
        end = marked.index("}}", mark.end())
        text += marked[at:mark.start()]
        words = marked[mark.end():end]
        begin = len(text.encode())
        text += words
        spans.append((mark[1], mark[2].split(), begin, len(text.encode())))
        at = end + 2
    return text + marked[at:], spans


def run(program, *arguments):
    done = subprocess.run([program, *arguments, "--rules", os.path.join(ROOT, "rules"), "--quiet"], capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(f"{program} {arguments[0]} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def judge(findings, path, spans):
    """The faults that were found, and the findings that belong to none."""
    found, alarms = set(), []
    for finding in findings:
        evidence = [(s["start"], s["end"]) for side in finding["sides"] for s in side["statements"] if os.path.basename(s["document"]) == path]
        met = [(name, kinds) for name, kinds, begin, end in spans if name != "ok" for s in evidence if begin < s[1] and s[0] < end]
        right = [name for name, kinds in met if finding["check"] in kinds]
        found.update(name.rstrip("abcdefgh") for name in right)
        if evidence and not met:
            alarms.append(finding)
    return found, alarms


def score(program, store, work, folder, verbose):
    """What a set of drafts comes to: (faults, found, false alarms, sound passages)."""
    faults = found = clean = false_alarms = 0
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text, spans = strip(file.read())
        path = os.path.join(work, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        output = run(program, "check", path, "--store", store, "--as-of", AS_OF, "--format", "json")
        ids = {n.rstrip("abcdefgh") for n, _, _, _ in spans if n != "ok"}
        hit, alarms = judge(json.loads(output)["findings"], name, spans)
        faults, found, clean = faults + len(ids), found + len(hit & ids), clean + sum(n == "ok" for n, _, _, _ in spans)
        false_alarms += len(alarms)
        if verbose:
            print(f"{name}: found {' '.join(sorted(hit & ids)) or 'none'}; missed {' '.join(sorted(ids - hit)) or 'none'}")
            for finding in alarms:
                print(f"  alarm {finding['check']} {finding['severity']}: {finding['message']}")
    return faults, found, false_alarms, clean


def main():
    drafts = os.path.join(ROOT, "fixtures", "drafts")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("sets", nargs="*", default=sorted(os.listdir(drafts)), metavar="SET")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "archive.sqlite")
        run(args.program, "ingest", os.path.join(ROOT, "fixtures", "corpus"), "--store", store)
        for name in args.sets:
            faults, found, alarms, clean = score(args.program, store, work, os.path.join(drafts, name), args.verbose)
            print(f"drafts {name}: found {found} of {faults} planted faults; {alarms} false alarms beside {clean} sound passages")


if __name__ == "__main__":
    sys.exit(main())
