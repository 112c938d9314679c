// Reads a report in each format as its readers do: by the standard's schema, or with a program that is used for it. Each
// function throws when the report is not valid, and tells how many findings and unread inputs it holds.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL(".", import.meta.url));
const multitool = join(here, "node_modules/@microsoft/sarif-multitool-linux");

export function schemaOf(path, Ajv = require("ajv")) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  require("ajv-formats")(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
  return value => {
    if (!validate(value)) throw new Error(ajv.errorsText(validate.errors.slice(0, 5)));
  };
}

const isSarif = schemaOf(join(multitool, "sarif-2.1.0.json"), require("ajv/dist/2020"));
const isCodeQuality = schemaOf(join(here, "codequality.schema.json"));

function inFile(text, name, read) {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-read-"));
  try {
    writeFileSync(join(folder, name), text);
    return read(join(folder, name), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assert(truth, complaint) {
  if (!truth) throw new Error(complaint);
}

function sarif(text) {
  const log = JSON.parse(text);
  isSarif(log);
  inFile(text, "report.sarif", (path, folder) => {
    const out = join(folder, "remarks.sarif");
    const run = spawnSync(join(multitool, "Sarif.Multitool"), ["validate", path, "--output", out, "--log", "ForceOverwrite", "--level", "Error", "--kind", "Fail"]);
    const remarks = JSON.parse(readFileSync(out, "utf8")).runs[0];
    // SARIF1002 calls encoded invisible characters no URI, against RFC 3986; the schema has judged the URIs before.
    const faults = remarks.results.filter(result => result.level === "error" && result.ruleId !== "SARIF1002");
    assert(run.status !== null && !faults.length, JSON.stringify(faults.slice(0, 3)));
  });
  const [run] = log.runs;
  for (const result of run.results) {
    assert(run.tool.driver.rules[result.ruleIndex]?.id === result.ruleId, "a result without its rule");
    assert(result.locations.length === 1, "a result without its place");
  }
  return {
    findings: run.results.filter(result => result.baselineState !== "absent" && !result.suppressions.length).length,
    unread: run.invocations[0].toolExecutionNotifications.filter(notice => notice.level === "error").length,
  };
}

function xpath(path, expression) {
  return execFileSync("xmllint", ["--huge", "--xpath", expression, path], { encoding: "utf8" }).trim();
}

function junit(text) {
  return inFile(text, "report.xml", path => {
    execFileSync("xmllint", ["--noout", "--schema", join(here, "schemas/junit-10.xsd"), path], { stdio: "pipe" });
    const count = expression => Number(xpath(path, `count(${expression})`));
    assert(count("//testcase") === Number(xpath(path, "string(//testsuite/@tests)")), "tests counted wrongly");
    assert(count("//failure") === Number(xpath(path, "string(//testsuite/@failures)")), "failures counted wrongly");
    assert(count("//skipped") === Number(xpath(path, "string(//testsuite/@skipped)")), "skipped counted wrongly");
    return { findings: count("//testcase") - 1 - count("//skipped"), unread: count("//error") };
  });
}

function checkstyle(text) {
  const { parseCheckstyle } = require("danger-plugin-lint-report/dist/parse/checkstyle_parser.js");
  const { xml2js } = require("xml-js");
  inFile(text, "report.xml", path => execFileSync("xmllint", ["--noout", path], { stdio: "pipe" }));
  const remarks = parseCheckstyle(xml2js(text), "");
  for (const remark of remarks) assert(["error", "warning", "info"].includes(remark.severity), remark.severity);
  const sources = [...text.matchAll(/ source="([^"]*)"/g)].map(match => match[1]);
  assert(sources.length === remarks.length, "remarks that the reader did not see");
  return {
    findings: sources.filter(source => source !== "gainsay.unread").length,
    unread: (text.match(/severity="error"[^>]* source="gainsay\.unread"/g) ?? []).length,
  };
}

// RFC 4287, 4.1: what a feed and its entries must have.
function atom(text) {
  return inFile(text, "feed.xml", path => {
    execFileSync("xmllint", ["--noout", path], { stdio: "pipe" });
    const count = expression => Number(xpath(path, `count(${expression})`));
    const named = name => `*[local-name()='${name}' and namespace-uri()='http://www.w3.org/2005/Atom']`;
    const entries = count(`/${named("feed")}/${named("entry")}`);
    for (const name of ["id", "title", "updated"]) {
      assert(count(`/${named("feed")}/${named(name)}`) === 1, `a feed has one ${name}`);
      assert(count(`//${named("entry")}/${named(name)}`) === entries, `an entry has one ${name}`);
    }
    const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(match => match[1]);
    assert(new Set(ids).size === ids.length, "two entries have one id");
    for (const [, href] of text.matchAll(/<link [^>]*href="([^"]*)"/g)) assert(/^https?:\/\//.test(href), `a link to ${href}`);
    return { findings: entries };
  });
}

// As the runner reads a line of a log: a command, its properties, its message.
function github(text) {
  const out = { findings: 0, unread: 0 };
  for (const line of text.split("\n").slice(0, -1)) {
    const command = /^::(error|warning|notice)(?: ([^:]*))?::([^\r]*)$/.exec(line);
    assert(command, `no workflow command: ${line.slice(0, 200)}`);
    const properties = new Map((command[2] ?? "").split(",").filter(Boolean).map(one => {
      const property = /^(file|line|endLine|col|endColumn|title)=([^=]*(?:=[^,]*)?)$/.exec(one);
      assert(property, `no property: ${one.slice(0, 200)}`);
      return [property[1], decodeURIComponent(property[2].replace(/%(?!25|0A|0D|3A|2C)/g, "%25"))];
    }));
    assert(command[3].length > 0, "an annotation that says nothing");
    if (properties.has("title")) ++out.findings;
    else if (command[1] === "error") ++out.unread;
  }
  assert(text === "" || text.endsWith("\n"), "the last line is cut off");
  assert(!/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/.test(text), "what a terminal obeys");
  return out;
}

function gitlab(text) {
  const issues = JSON.parse(text);
  isCodeQuality(issues);
  assert(new Set(issues.map(issue => issue.fingerprint)).size === issues.length, "two issues with one fingerprint");
  const unread = issues.filter(issue => issue.check_name === "unread");
  return { findings: issues.length - unread.length, unread: unread.filter(issue => issue.severity === "major").length };
}

function json(text) {
  const { counts, diagnostics = [] } = JSON.parse(text);
  return {
    findings: counts.error + counts.warning + counts.notice,
    unread: diagnostics.filter(diagnostic => diagnostic.severity === "error").length,
  };
}

function jsonl(text) {
  const findings = text.split("\n").filter(Boolean).map(line => JSON.parse(line));
  return { findings: findings.filter(finding => !["muted", "resolved"].includes(finding.status)).length };
}

// Nothing reads these but people: what counts is that no terminal obeys a stranger.
function plain(text) {
  assert(!/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/.test(text), "what a terminal obeys");
  return {};
}

function markdown(text) {
  assert(!/<(?!\/?mark>)/.test(text), "HTML of strangers");
  assert(!/\]\(/.test(text.replace(/\\./g, "")), "links of strangers");
  return plain(text);
}

// Only what can be told without a browser; tests/system/report_page_test.mjs opens the page in one.
function html(text) {
  const articles = text.match(/<article [^>]*>/g) ?? [];
  assert(/^<!doctype html>/.test(text) && text.endsWith("</html>\n"), "no whole page");
  return { findings: articles.filter(article => !/ data-status="(muted|resolved)"/.test(article)).length };
}

export const readers = { atom, checkstyle, github, gitlab, html, json, jsonl, junit, markdown, sarif, text: plain };
