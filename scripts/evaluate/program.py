"""Run the program over texts and files, and count what it read."""
import csv, json, os, subprocess, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.dirname(os.path.abspath(__file__))


def annotate_files(program, paths):
    """The rows of `gainsay annotate`; a fault of the program must not pass for a poor figure."""
    done = subprocess.run([program, "annotate", *paths, "--rules", os.path.join(ROOT, "rules")], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{program} annotate ended with {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def annotate(program, cases):
    """cases: (text, date). The rows of each, in order."""
    out = [[] for _ in cases]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for i, (text, date) in enumerate(cases):
            if text.strip():
                file.write(json.dumps({"url": f"case:{i}", "source": "eval", "published": date, "text": text}) + "\n")
        file.flush()
        for row in annotate_files(program, [file.name]):
            if row["document"].startswith("case:"):
                out[int(row["document"][5:])].append(row)
    return out


def load(dev, name):
    with open(os.path.join(dev, name), encoding="utf-8-sig") as file:
        return json.load(file)


def exclusions():
    """(suite, number of the case from 0) -> why no reader of news would agree with what the suite wants."""
    with open(os.path.join(HERE, "exclusions.csv"), encoding="utf-8", newline="") as file:
        return {(row["suite"], int(row["case"])): row["reason"] for row in csv.DictReader(file)}


class Count:
    """right of wanted results, and of those that were given at all."""

    def __init__(self, right=0, wanted=0, given=0):
        self.right, self.wanted, self.given = right, wanted, given

    def add(self, other):
        self.right, self.wanted, self.given = self.right + other.right, self.wanted + other.wanted, self.given + other.given

    def recall(self):
        return self.right / self.wanted if self.wanted else 0.0

    def precision(self):
        return self.right / self.given if self.given else 0.0

    def f1(self):
        p, r = self.precision(), self.recall()
        return 2 * p * r / (p + r) if p + r else 0.0
