"""Writes the training texts as JSONL that gainsay reads: sources.py SHARED GROUP > documents.jsonl

GROUP is `open` (CC BY: press releases of two presidencies) or `all` (with news that may be used for research). Each
document is named "train/N" or "test/N"; every tenth is kept for the test. The title is the first paragraph.
"""
import csv, gzip, hashlib, json, os, re, sys


def jsonl(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def kremlin(dev):
    csv.field_size_limit(10**9)
    with open(os.path.join(dev, "press/putin.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["headline"], row["summary"] + "\n\n" + row["body"]


def records(dev, name):
    for row in jsonl(os.path.join(dev, name)):
        yield row.get("title", ""), row["text"]


def reuters(dev):
    for row in jsonl(os.path.join(dev, "news/reuters.jsonl.gz")):
        yield row["title"], re.sub(r"\s+Reuter\s*$", "", row["text"])


def documents(dev, group):
    yield from records(dev, "archives/presidencies.jsonl.gz")
    yield from kremlin(dev)
    if group == "all":
        yield from records(dev, "archives/articles.jsonl.gz")
        yield from records(dev, "archives/items.jsonl.gz")
        yield from records(dev, "attributions/polnear-train.jsonl.gz")
        yield from reuters(dev)


def main():
    shared, group = sys.argv[1:3]
    seen = set()
    for number, (title, text) in enumerate(documents(os.path.join(shared, "dev"), group)):
        text = text.strip()
        key = hashlib.sha256(text.encode()).digest()
        if not text or key in seen:
            continue
        seen.add(key)
        part = "test" if hashlib.sha256(b"part" + key).digest()[0] % 10 == 0 else "train"
        if title and not text.startswith(title):
            text = title + "\n\n" + text
        print(json.dumps({"url": f"https://{part}.example/{number}", "source": part, "published": "2026-01-01",
                          "title": "", "text": text}))


if __name__ == "__main__":
    main()
