#!/usr/bin/env python3
"""The units and the cron line of docs/operations.md hold: systemd-analyze verifies the units, and every command in them
is one that the program knows.

  operations_test.py PROGRAM SOURCE_FOLDER
"""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
text = (source / "docs" / "operations.md").read_text()
failures = []


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


def check_options(line):
    """Every option of a command line is one that its help names."""
    words = shlex.split(line)
    help_text = subprocess.run([program, "help", words[1]], capture_output=True, text=True, check=True).stdout
    for word in words[2:]:
        if word.startswith("--") and word not in help_text:
            failures.append(f"gainsay {words[1]} has no option {word}")


def check_units():
    units = dict(zip(("gainsay.service", "gainsay.timer"), blocks("ini")))
    assert len(units) == 2, "the service and the timer are there"
    commands = re.findall(r"^Exec\w+=/usr/bin/(gainsay .*)$", units["gainsay.service"], re.M)
    assert len(commands) == 2, commands
    for command in commands:
        check_options(command)
    if shutil.which("systemd-analyze") is None:
        sys.exit("systemd-analyze is not installed (see scripts/packages.txt)")
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, unit in units.items():
            path = pathlib.Path(folder) / name
            path.write_text(unit.replace("/usr/bin/gainsay", program))
            paths.append(str(path))
        result = subprocess.run(["systemd-analyze", "verify", "--man=no", *paths], capture_output=True, text=True)
        # Other units of the machine may have faults of their own.
        ours = [line for line in result.stderr.splitlines() if "gainsay" in line]
        if result.returncode != 0 or ours:
            failures.append(f"systemd-analyze verify: exit {result.returncode}: {result.stderr}")


def check_cron():
    (line,) = blocks("cron")
    fields = line.split(None, 5)
    assert len(fields) == 6 and all(re.fullmatch(r"[\d*/,-]+", field) for field in fields[:5]), line
    check_options(re.search(r"gainsay nightly[^>]*", line).group())
    if subprocess.run(["sh", "-n", "-c", fields[5]], check=False).returncode != 0:
        failures.append("the cron line is not a shell command")


check_units()
check_cron()
print("\n".join(failures) or "the units, the timer and the cron line hold")
sys.exit(1 if failures else 0)
