#!/usr/bin/env node
// The files of docs/ci.md, as far as they run without their services: the hooks by pre-commit on a clone, the shell steps
// of the action and the script of the GitLab job each in a repository with a contradiction and in one without.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readers, schemaOf } from "../readers/readers.mjs";

const require = createRequire(new URL("../readers/", import.meta.url));
const { parse } = require("yaml");
const [program, root] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "gainsay-ci-"));
const environment = {
  ...process.env,
  PATH: `${dirname(program)}:${process.env.PATH}`,
  GAINSAY_RULES: join(root, "rules"),
  GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.org",
  GIT_CONFIG_GLOBAL: "/dev/null",
  PRE_COMMIT_HOME: join(work, "pre-commit"),
};
let failed = 0;

function expect(truth, complaint) {
  if (truth) return;
  ++failed;
  console.log(complaint);
}

const read = path => readFileSync(join(root, path), "utf8");
const git = (folder, ...args) => execFileSync("git", ["-C", folder, ...args], { env: environment, stdio: "pipe" });

const settings = `fail_on = "warning"

[topic.losses]
title = "Reported losses: {what}"
why = "A cumulative total cannot fall."
value = { type = "quantity", unit = "count", over_time = "grows" }
slots = { what = "text" }
statement = { key = ["what"] }
check = [{ kind = "conflict" }]

[[dataset]]
path = "losses.csv"
topic = "losses"
source = "General Staff"
date = "date"
series = ["boats"]
`;

/// A repository with a dataset whose total falls or not, and with drafts about one meeting that agree or not.
function repository(name, hours, total) {
  const folder = join(work, name);
  mkdirSync(join(folder, "articles"), { recursive: true });
  writeFileSync(join(folder, "gainsay.toml"), settings);
  writeFileSync(join(folder, "losses.csv"), `date,boats\n2026-01-01,40\n2026-01-02,${total}\n`);
  const article = (file, source, words) => writeFileSync(join(folder, "articles", file), `---\nsource: ${source}\ndate: 2025-12-03\n---\n\nPutin's ${words}-hour meeting with Witkoff ended after midnight.\n`);
  article("a.md", "Harbour Post", "five");
  article("b.md", "Northern Ledger", hours);
  git(work, "init", "-q", folder);
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Drafts");
  return folder;
}

function shell(script, folder, env) {
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd: folder, env, encoding: "utf8" });
}

const repositories = [["sound", "five", 41, 0], ["contradicting", "four", 4, 1]];

function hooks() {
  execFileSync("pre-commit", ["validate-manifest", join(root, ".pre-commit-hooks.yaml")], { stdio: "pipe" });
  execFileSync("pre-commit", ["validate-config", join(root, "docs/ci/pre-commit-config.yaml")], { stdio: "pipe" });
  const clone = join(work, "hooks");
  mkdirSync(clone);
  cpSync(join(root, ".pre-commit-hooks.yaml"), join(clone, ".pre-commit-hooks.yaml"));
  git(work, "init", "-q", clone);
  git(clone, "add", "-A");
  git(clone, "commit", "-qm", "Hooks");
  const manifest = parse(read(".pre-commit-hooks.yaml"));
  for (const hook of parse(read("docs/ci/pre-commit-config.yaml")).repos[0].hooks)
    expect(manifest.some(known => known.id === hook.id), `docs/ci names a hook ${hook.id}, which is not there`);
  for (const [name, hours, total, exit] of repositories) {
    const folder = repository(`hook-${name}`, hours, total);
    for (const { id } of manifest) {
      const run = spawnSync("pre-commit", ["try-repo", clone, id, "--all-files", "--verbose"], { cwd: folder, env: environment, encoding: "utf8" });
      expect(run.status === exit, `${id}, ${name}: exit ${run.status}, not ${exit}\n${run.stdout}${run.stderr}`);
      expect(/Passed|Failed/.test(run.stdout), `pre-commit did not run ${id}: ${run.stdout}`);
      expect(exit === 0 || /conflict/.test(run.stdout), `${id} does not show the finding: ${run.stdout}`);
    }
  }
}

/// What the runner puts into the place of an expression.
function filled(text, context) {
  return text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (whole, name) => {
    expect(name in context, `the test knows no ${name}`);
    return context[name];
  });
}

function action() {
  const spec = parse(read("action.yml"));
  schemaOf(join(root, "tests/readers/schemas/github-actions.json"))(spec);
  const uses = parse(read("docs/ci/github.yml")).jobs.gainsay.steps.filter(step => step.uses.startsWith("OWNER/gainsay@"));
  for (const name of uses.flatMap(step => Object.keys(step.with ?? {}))) expect(spec.inputs[name], `docs/ci/github.yml gives an input ${name}, which is not there`);
  // The action's own folder, with the program built already.
  const home = join(work, "action");
  mkdirSync(join(home, "build/release"), { recursive: true });
  for (const part of ["CMakeLists.txt", "cmake", "src", "rules", "scripts"]) symlinkSync(join(root, part), join(home, part));
  rmSync(join(home, "scripts"));
  mkdirSync(join(home, "scripts"));
  writeFileSync(join(home, "scripts/setup"), "#!/bin/sh\n[ \"$1\" = build ]\n");
  chmodSync(join(home, "scripts/setup"), 0o755);
  symlinkSync(program, join(home, "build/release/gainsay"));
  for (const { with: given = {} } of uses) for (const [name, hours, total, exit] of repositories) {
    const folder = repository(`action-${given.command ?? "default"}-${name}`, hours, total);
    const inputs = { ...given, arguments: "--fail-on\nwarning\n--as-of\n2026-02-10\n" };
    const context = { "github.action_path": home };
    for (const [key, input] of Object.entries(spec.inputs)) context[`inputs.${key}`] = inputs[key] ?? input.default;
    const env = { ...environment, GITHUB_OUTPUT: join(folder, "outputs"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
    let last;
    for (const step of spec.runs.steps.filter(one => one.run)) {
      expect(!/\$\{\{/.test(step.run), `step ${step.id} pastes an expression into its script`);
      for (const [key, value] of Object.entries(step.env)) env[key] = filled(value, context);
      last = shell(step.run, folder, env);
      expect(last.status === 0 || step.id === "run", `step ${step.id}: ${last.stderr}`);
    }
    expect(last.status === exit, `action, ${name}: exit ${last.status}, not ${exit}: ${last.stderr}`);
    expect(/^key=[0-9a-f]{16}\nsarif=[a-z-]+\.sarif\n$/.test(readFileSync(env.GITHUB_OUTPUT, "utf8")), "outputs of the action");
    expect(readers.github(last.stdout).findings === exit, `annotations: ${last.stdout}`);
    expect(readers.sarif(readFileSync(join(folder, context["inputs.sarif"]), "utf8")).findings === exit, "the SARIF of the action");
    expect(/^# Contradictions/.test(readFileSync(env.GITHUB_STEP_SUMMARY, "utf8")), "the summary of the action");
  }
}

function gitlab() {
  const spec = parse(read("docs/ci/gitlab-ci.yml"));
  schemaOf(join(root, "tests/readers/schemas/gitlab-ci.json"))(spec);
  for (const [job, { script, artifacts }] of Object.entries(spec)) for (const [name, hours, total, exit] of repositories) {
    const folder = repository(`gitlab-${job}-${name}`, hours, total);
    const run = shell(script.join("\n"), folder, environment);
    expect(run.status === exit, `gitlab, ${job}, ${name}: exit ${run.status}, not ${exit}: ${run.stderr}`);
    const { codequality, junit } = artifacts.reports;
    for (const [format, file] of [["gitlab", codequality], ["junit", junit]]) {
      expect(existsSync(join(folder, file)), `the artifact ${file} is not there`);
      expect(readers[format](readFileSync(join(folder, file), "utf8")).findings === exit, `${file}, ${name}`);
    }
  }
}

try {
  for (const test of [hooks, action, gitlab]) test();
} finally {
  rmSync(work, { recursive: true });
}
console.log(`${failed} failed`);
process.exit(failed ? 1 : 0);
