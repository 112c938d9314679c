#!/usr/bin/env python3
"""Every rule file that comes with the program is valid by docs/rules.schema.json, and plain mistakes are not."""
import datetime
import json
import pathlib
import sys
import tomllib

import jsonschema

root = pathlib.Path(sys.argv[2])
validator = jsonschema.Draft7Validator(json.loads((root / "docs/rules.schema.json").read_text()))


def plain(value):
    """TOML as JSON: days and times become strings."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else value


failed = 0


def expect(valid, name, table):
    global failed
    faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in validator.iter_errors(plain(table))]
    if bool(faults) == valid:
        failed += 1
        print(f"{name}: " + ("; ".join(faults)[:400] if valid else "is faulty, and the schema does not see it"))


files = sorted(root.glob("rules/**/*.toml"))
for path in files:
    expect(True, path.relative_to(root), tomllib.loads(path.read_text()))

topic = 'title = "T"\n[value]\ntype = "quantity"\nunit = "percent"\n'
mistakes = {
    "unknown key": 'titel = "T"\n',
    "unknown type of value": '[value]\ntype = "number"\n',
    "unknown kind": topic + '[[check]]\nkind = "conflicts"\n',
    "setting of another kind": topic + '[[check]]\nkind = "conflict"\nlow = 3\n',
    "pattern as a table": topic + '[pattern]\nmatch = "{value}"\n',
    "match is a number": topic + "[[pattern]]\nmatch = 3\n",
    "unknown modality": topic + '[[pattern]]\nmatch = "{value}"\nmodality = "maybe"\n',
    "entity without id": '[[entity]]\nname = "A"\ntypes = ["place"]\n',
    "unknown key of an entity": '[[entity]]\nid = "a"\nname = "A"\ntypes = ["place"]\nalias = "B"\n',
    "said without a date": topic + '[[example]]\nsaid = [{ source = "A", text = "t" }]\nfinds = []\n',
    "word list of the wrong sort": '[words.says]\nverb = ["say"]\n',
    "unknown part of a language": 'language = "en"\npart = "nouns"\n',
}
for name, text in mistakes.items():
    expect(False, name, tomllib.loads(text))
print(f"{len(files)} rule files, {len(mistakes)} mistakes, {failed} failed")
sys.exit(1 if failed else 0)
