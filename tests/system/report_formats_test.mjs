#!/usr/bin/env node
// Every format, read by its standard's own schema or by a program that reads it: the demo, 200 hostile articles
// and columns, a report without findings, and a run that could not read something. All formats of a run must tell of the
// same findings.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articles, dataset, entities, hostile, table, topic } from "../readers/hostile.mjs";
import { readers } from "../readers/readers.mjs";

const [program, root] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "gainsay-formats-"));
let failed = 0;

function expect(truth, complaint) {
  if (truth) return;
  ++failed;
  console.log(complaint);
}

const formats = readdirSync(join(root, "src/report/formats")).map(name => name.replace(/\.cpp$/, ""));
for (const format of formats) expect(readers[format], `nothing reads the format ${format}`);

/// Runs a command that writes every format, and reads each.
function run(name, args, exit) {
  const folder = join(work, name);
  mkdirSync(folder);
  const outputs = formats.flatMap(format => ["--output", `${format}=${join(folder, format)}`]);
  const common = ["--as-of", "2026-02-10", "--quiet", "--format", "jsonl"];
  const done = spawnSync(program, [...args, ...common, ...outputs], { cwd: work, encoding: "utf8", maxBuffer: 1e9 });
  expect(done.status === exit, `${name}: exit ${done.status}, not ${exit}: ${done.stderr}`);
  const told = {};
  for (const format of formats) {
    try {
      told[format] = readers[format](readFileSync(join(folder, format), "utf8"));
    } catch (error) {
      expect(false, `${name}, ${format}: ${error.message} ${error.stderr ?? ""}`.slice(0, 1500));
    }
  }
  const { findings, unread } = told.json ?? {};
  for (const [format, counts] of Object.entries(told)) {
    expect((counts.findings ?? findings) === findings, `${name}, ${format}: ${counts.findings} findings, not ${findings}`);
    expect((counts.unread ?? unread) === unread, `${name}, ${format}: ${counts.unread} unread, not ${unread}`);
  }
  console.log(`${name}: ${findings} findings, ${unread} unread, in ${formats.length} formats`);
  return { findings, unread, folder };
}

try {
  mkdirSync(join(work, "pack"));
  writeFileSync(join(work, "pack/talks.toml"), topic);
  writeFileSync(join(work, "pack/people.toml"), entities);
  writeFileSync(join(work, "hostile.jsonl"), articles());
  const rules = ["--rules", join(work, "pack")];

  const attacked = run("hostile", ["check", "hostile.jsonl", ...rules, "--fail-on", "warning"], 1);
  expect(attacked.findings >= hostile.length * 0.9, `only ${attacked.findings} of the ${hostile.length} pairs were found`);
  expect(!readdirSync(work).some(name => name.startsWith("hit")), "a string was run by a shell");

  writeFileSync(join(work, "gainsay.toml"), dataset);
  writeFileSync(join(work, "losses.csv"), table());
  const cells = run("datasets", ["gate", ...rules], 1);
  expect(cells.findings >= hostile.length * 0.9, `only ${cells.findings} of the ${hostile.length} falls were found`);
  rmSync(join(work, "gainsay.toml"));

  mkdirSync(join(work, "named"));
  const names = ["a b%41,c:d=e.txt", "::error::x.txt", "<b>&\"'.txt", "\u202Etxt.exe.txt", "line\nfeed\r.txt", "[x](y){0}.txt"];
  names.forEach((name, n) => writeFileSync(join(work, "named", name), `Source: S${n}\nPublished: 2025-12-0${n + 1}\n\nThe talks of Ana Reyes lasted ${n + 2} hours.\n`));
  expect(run("names", ["check", "named", ...rules, "--source", "S", "--published", "2025-12-03", "--fail-on", "warning"], 1).findings > 0, "no finding in files with strange names");

  writeFileSync(join(work, "quiet.txt"), "The talks of Ana Reyes lasted five hours.\n");
  const about = ["--source", "S", "--published", "2025-12-03"];
  expect(run("silence", ["check", "quiet.txt", ...rules, ...about], 0).findings === 0, "findings out of nothing");
  const partly = run("unread", ["check", "quiet.txt", "nowhere.txt", ...rules, ...about], 2);
  expect(partly.unread > 0, "what could not be read is not told");

  const demo = join(root, "reports");
  for (const file of readdirSync(demo).filter(name => name.startsWith("demo."))) {
    const format = { txt: "text", md: "markdown" }[file.split(".")[1]] ?? file.split(".")[1];
    expect(readers[format]?.(readFileSync(join(demo, file), "utf8")), `${file} is of no format`);
  }

  // One file that cannot be written: exit 2, and the other is there.
  const blocked = spawnSync(program, ["check", "quiet.txt", ...rules, ...about, "--as-of", "2026-02-10", "--output", "json=nowhere/x.json", "--output", "gitlab=after.json"], { cwd: work, encoding: "utf8" });
  expect(blocked.status === 2, `a file that cannot be written: exit ${blocked.status}`);
  expect(/cannot write nowhere\/x\.json/.test(blocked.stderr), `it is not named: ${blocked.stderr}`);
  expect(existsSync(join(work, "after.json")), "the other file was not written");
  expect(/no contradictions/.test(blocked.stdout), "nothing on standard output");
} finally {
  rmSync(work, { recursive: true });
}
console.log(`${failed} failed`);
process.exit(failed ? 1 : 0);
