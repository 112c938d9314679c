"""Compare what the program reads with other people's suites and with the hand-made gold.

  evaluate PROGRAM SHARED [-v NAME]

SHARED holds dev/, seeds/ and gold/. A result counts as read when a mention of the right value stands in the text of its
case. -v prints the misses of a suite (a part of its name), or of `bounds`, `dates`, `quotes`, `speakers` of the gold.
Cases with which no reader of news would agree are left out of the second figures: exclusions.csv says which and why.
"""
import argparse, collections, os

import dates, quantities
from gold import Gold
from program import Count, exclusions


def percent(figure):
    return f"{figure:7.1%}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("shared")
    parser.add_argument("-v", "--verbose", default="", metavar="NAME")
    args = parser.parse_args()
    dev, left_out = os.path.join(args.shared, "dev"), exclusions()
    wants = lambda name: bool(args.verbose) and args.verbose in name
    sums = collections.defaultdict(Count)

    print(f"{'suite':30}{'cases':>6}{'excluded':>9}{'raw value':>10}{'+unit':>8}{'value':>8}{'+unit':>8}{'+bound':>8}{'extra':>7}")
    for name, cases in quantities.suites(dev):
        total, extra = quantities.score(args.program, name, cases, left_out, wants(name))
        out = sum((name, i) in left_out for i in range(len(cases)))
        bound = percent(total["bound"].recall()) if total["bound"].wanted else "-"
        print(f"{name:30}{len(cases):6}{out:5} {out / len(cases):3.0%}{total['raw'].recall():10.1%}{total['raw unit'].recall():8.1%}"
              f"{total['value'].recall():8.1%}{total['unit'].recall():8.1%}{bound:>8}{extra:7}")
        for key in ("value", "unit", "bound"):
            sums["value" if key == "value" else "value with " + key].add(total[key])

    print(f"\n{'suite':30}{'cases':>6}{'excluded':>9}{'raw':>10}{'to the day':>12}{'found':>8}")
    together = []
    for name, cases in dates.suites(dev):
        raw, count, read = dates.score(args.program, name, cases, left_out, wants(name))
        out = sum((name, i) in left_out for i in range(len(cases)))
        print(f"{name:30}{len(cases):6}{out:5} {out / len(cases):3.0%}{raw.recall():10.1%}{count.recall():12.1%}{read / count.wanted:8.1%}")
        sums["dates"].add(count)
        together.append((len(cases), out, raw, count))
    every = [sum(row[i] for row in together) for i in (0, 1)]
    for row in together[1:]:
        together[0][2].add(row[2])
        together[0][3].add(row[3])
    print(f"{'the three together':30}{every[0]:6}{every[1]:5} {every[1] / every[0]:3.0%}{together[0][2].recall():10.1%}{together[0][3].recall():12.1%}")

    gold = Gold(args.program, args.shared)
    sums["value with bound"].add(gold.bounds(wants("bounds")))
    sums["dates"].add(gold.dates(wants("dates")))
    sums["quotes"], sums["quotes with speaker"] = gold.quotes(wants("quotes"))
    sums["speakers"] = gold.speakers(wants("speakers"))
    print(f"\n{'over all of them':30}{'results':>8}{'precision':>11}{'recall':>8}{'F1':>8}")
    for name, count in sums.items():
        print(f"{name:30}{count.wanted:8}{count.precision():11.1%}{count.recall():8.1%}{count.f1():8.1%}")


if __name__ == "__main__":
    main()
