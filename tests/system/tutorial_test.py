#!/usr/bin/env python3
"""Does what docs/tutorial.md says, from an empty folder: files are written, commands run, and what they print must be what
the page shows. GAINSAY_UPDATE=1 writes what they print into the page.

A block ```console holds lines "$ command", each with what it prints below. A block with a file name behind its language
(```toml rules/fever/cases.toml) is that file, whole."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
page_path = root / "docs/tutorial.md"
page = page_path.read_text()
block = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def run(command, folder):
    environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "HOME": str(folder)}
    if "GAINSAY_RULES" in os.environ:
        environment["GAINSAY_RULES"] = os.environ["GAINSAY_RULES"]
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.replace(str(folder) + "/", "")


def executed(body, folder):
    out = []
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        lines = part.split("\n")
        command = lines.pop(0)
        while command.endswith("\\"):
            command += "\n" + lines.pop(0)
        printed = run(command, folder)
        out.append(f"$ {command}\n{printed}" + ("" if printed.endswith("\n") or not printed else "\n"))
    return "\n".join(out)


def longest_topic():
    """A topic of the page takes under thirty lines of TOML without its examples."""
    worst = 0
    for language, name, body in block.findall(page):
        if language == "toml" and name and "[value]" in body:
            rules = body.split("[[example]]")[0]
            worst = max(worst, sum(1 for line in rules.split("\n") if line.strip()))
    return worst


failed = 0
commands = 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()

    def step(match):
        global failed, commands
        language, file, body = match.groups()
        if file:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(body)
        if language != "console":
            return match.group(0)
        commands += body.count("\n$ ") + body.startswith("$ ")
        printed = executed(body, folder)
        if printed != body and os.environ.get("GAINSAY_UPDATE") != "1":
            failed += 1
            print(f"the page says\n{body}\nand the commands print\n{printed}")
        return f"```console\n{printed}```"

    remade = block.sub(step, page)
if os.environ.get("GAINSAY_UPDATE") == "1":
    page_path.write_text(remade)
if longest_topic() >= 30:
    failed += 1
    print(f"a topic of the page takes {longest_topic()} lines without its examples")
print(f"{commands} commands, {failed} failed")
sys.exit(1 if failed else 0)
