#!/usr/bin/env node
// The HTML report in Chromium: the demo as people see and use it (axe at A and AA, filters, permalinks, hover, keyboard,
// print, no JavaScript), and a report of 200 hostile articles, which must run no script and make no request.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { articles, entities, topic } from "../readers/hostile.mjs";

const require = createRequire(new URL("../readers/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [program, root] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "gainsay-page-"));
const demo = pathToFileURL(join(root, "reports/demo.html")).href;
let failed = 0;

function expect(truth, complaint) {
  if (truth) return;
  ++failed;
  console.log(complaint);
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/// Opens a page and watches it: whatever it asks for besides itself, or complains of, is a fault.
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const name = url.slice(0, 120);
  page.on("request", request => expect(request.url().split("#")[0] === url.split("#")[0] || request.url() === "data:,", `${name} asks for ${request.url().slice(0, 200)}`));
  page.on("console", message => expect(page.mayComplain || !["error", "warning"].includes(message.type()), `${name}: ${message.text()}`));
  page.on("pageerror", error => expect(false, `${name}: ${error.message}`));
  page.on("dialog", dialog => (expect(false, `${name} opens a dialog`), dialog.dismiss()));
  await page.goto(url);
  return page;
}

async function drawAll(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

/// No violation of WCAG at A and AA.
async function check(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  for (const violation of violations)
    expect(false, `axe, ${name}: ${violation.id} ${violation.nodes[0].html.slice(0, 200)} ${violation.nodes[0].failureSummary}`);
}

async function accessible() {
  for (const [width, colorScheme] of [[1200, "light"], [1200, "dark"], [390, "light"], [390, "dark"]]) {
    const page = await open(demo, { viewport: { width, height: 900 }, colorScheme });
    await drawAll(page);
    await check(page, `${width} ${colorScheme}`);
    const [inside, wide] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inside <= wide, `the page is ${inside} wide on a screen of ${wide}`);
    await page.context().close();
  }
}

const shown = page => page.locator("article:visible").count();

async function filters() {
  const page = await open(demo);
  const all = await page.locator("article").count();
  expect(all > 20 && (await shown(page)) === all, "not all findings are shown at first");
  await page.selectOption("select[name=severity]", "error");
  const errors = await shown(page);
  expect(errors > 0 && errors === (await page.locator("article[data-severity=error]").count()), "the filter by severity");
  expect((await page.textContent("#shown")) === `${errors} of ${all} findings shown`, "the number shown is not told");
  expect((await page.locator(".overview li:visible").count()) === errors, "the overview is not filtered");
  expect(page.url().endsWith("#severity=error"), `the filter is not in the address: ${page.url()}`);
  await page.selectOption("select[name=severity]", "");
  for (const name of ["topic", "source", "speaker"]) {
    const value = await page.locator(`select[name=${name}] option`).nth(2).getAttribute("value");
    await page.selectOption(`select[name=${name}]`, value);
    const some = await shown(page);
    expect(some > 0 && some < all, `the filter by ${name} shows ${some}`);
    const words = name === "topic" ? [] : await page.locator("article:visible").allTextContents();
    expect(words.every(text => text.includes(value)), `the filter by ${name} shows a finding without ${value}`);
    await page.selectOption(`select[name=${name}]`, "");
  }
  await page.fill("input[name=words]", "LUHANSK");
  expect((await page.locator("article:visible").allTextContents()).every(text => /luhansk/i.test(text)), "the filter by words");
  await page.click("button[type=reset]");
  await page.waitForFunction(count => document.querySelectorAll("article:not([hidden])").length === count, all);
  const sent = await open(`${demo}#severity=error`);
  expect((await shown(sent)) === errors, "an address with a filter does not filter");
  for (const one of [page, sent]) await one.context().close();
}

async function permalinks() {
  const page = await open(demo);
  const last = page.locator("article").last();
  const id = await last.getAttribute("id");
  await page.selectOption("select[name=severity]", "error");
  await page.evaluate(hash => (location.hash = hash), id);
  await page.waitForTimeout(100);
  expect(await last.isVisible(), "a permalink to a finding that a filter hides does not show it");
  expect(await last.evaluate(article => article.matches(":target") && article.getBoundingClientRect().top < innerHeight), "a permalink does not lead to its finding");
  const fresh = await open(`${demo}#${id}`);
  expect(await fresh.locator("article").last().evaluate(article => article.getBoundingClientRect().top < innerHeight), "a permalink does not open at its finding");
  const ids = await page.locator("[id]").evaluateAll(all => all.map(one => one.id));
  expect(new Set(ids).size === ids.length, "an id stands twice");
  const broken = await page.locator("a[href^='#']").evaluateAll(links => links.filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.hash));
  expect(!broken.length, `links that lead nowhere: ${broken}`);
  for (const one of [page, fresh]) await one.context().close();
}

async function charts() {
  const page = await open(demo);
  const figures = page.locator("figure[data-chart]");
  expect((await figures.count()) > 10, "hardly any chart");
  await drawAll(page);
  expect((await page.locator("figure[data-chart] > svg[role=img][aria-label]").count()) === (await figures.count()), "a chart is not drawn");
  expect((await page.locator("figure[data-chart]:not(:has(+ .scroll table))").count()) === 0, "a chart without its table");
  expect((await page.locator("svg text", { hasText: /^conflict$/ }).count()) > 0, "no conflict is marked");
  expect((await page.locator("svg text", { hasText: /^flip$/ }).count()) > 0, "no flip is marked");
  const flipped = page.locator("article:has(.badge:text-is('position_change')) figure").first();
  await flipped.scrollIntoViewIfNeeded();
  const dot = await flipped.locator("[data-mark=dot] > *").last().boundingBox();
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  const tip = await flipped.locator("[aria-label=tip]").textContent();
  expect(/\d{4}-\d\d-\d\d/.test(tip) && tip.includes("“"), `no quotation on hover: ${tip}`);
  await page.context().close();
}

async function keyboard() {
  const page = await open(demo);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.className === "skip"), "the first stop is not the way past the head");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement.id === "findings"), "the way past the head leads nowhere");
  await page.focus("select[name=topic]");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(50);
  expect((await shown(page)) < (await page.locator("article").count()), "the keyboard does not filter");
  await page.context().close();
}

async function printed() {
  const page = await open(demo);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(!(await page.locator("#filters").isVisible()), "the filters are printed");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)"), "dark paper");
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length > 50_000, "nothing is printed");
  expect((await page.locator("figure[data-chart]:not(:has(svg))").count()) === 0, "a chart is missing in print");
  await page.context().close();
}

async function withoutScripts() {
  const page = await open(demo, { javaScriptEnabled: false });
  const articles = page.locator("article");
  expect((await articles.count()) === (await page.locator("article:visible").count()), "findings are hidden without JavaScript");
  expect(!(await page.locator("#filters").isVisible()), "filters that cannot filter");
  expect((await page.locator("figure:visible").count()) === 0, "an empty chart");
  expect((await page.locator("table:visible").count()) > 10, "tables are missing");
  await page.context().close();
}

async function nights() {
  const folder = join(work, "nights");
  mkdirSync(folder);
  for (const name of ["first.html", "second night.html"]) copyFileSync(join(root, "reports/demo.html"), join(folder, name));
  const run = spawnSync(program, ["report", "--index", folder, "--quiet"], { cwd: work, encoding: "utf8" });
  expect(run.status === 0, `gainsay report --index: exit ${run.status}: ${run.stderr}`);
  const page = await open(pathToFileURL(join(folder, "index.html")).href);
  await check(page, "the page over all nights");
  const links = await page.locator("tbody a").evaluateAll(all => all.map(link => link.href));
  expect(links.length === 2, `the page over all nights lists ${links.length}`);
  await page.context().close();
  for (const link of links) {
    const night = await open(link);
    expect((await night.locator("article").count()) > 20, `${link} does not lead to its night`);
    await night.context().close();
  }
}

const toll = `schema = 1
title = "A toll on {project}"
why = "The council and the operator cannot both have their way."
[value]
type = "stance"
scale = ["rejects", "open", "accepts"]
[slots]
project = "project"
[statement]
key = ["project"]
[[pattern]]
match = "a toll on {project} is wrong"
stance = "rejects"
[[pattern]]
match = "a toll on {project} is right"
stance = "accepts"
[[check]]
kind = "contested"
by = "speaker"
`;

/// What a desk wants of a page after three nights: what is new, what moved, what was settled, in that order; who said it,
/// in what context, when, where the original is, and what the same person said before.
async function morning() {
  const town = join(work, "town");
  const gainsay = (...words) => spawnSync(program, words, { cwd: town, encoding: "utf8" });
  spawnSync(program, ["init", "town"], { cwd: work });
  writeFileSync(join(town, "rules/town/toll.toml"), toll);
  const article = (name, source, day, text) =>
    writeFileSync(join(town, "articles", name), `---\nsource: ${source}\ntitle: About ${name}\npublished: ${day}\nurl: https://${source.toLowerCase()}.example/${name}\n---\n\n${text}\n`);
  const night = day => {
    const run = gainsay("nightly", "--as-of", day, "--fail-on", "never", "--quiet");
    expect(run.status === 0, `night of ${day}: exit ${run.status}: ${run.stderr}`);
  };
  article("a.md", "Echo", "2026-01-30", "Tram Line 4 cost 90 million euros.");
  article("b.md", "Gazette", "2026-01-31", "Tram Line 4 cost 99 million euros.");
  article("c.md", "Echo", "2026-01-05", "The city council said that a toll on Harbour Bridge is right.");
  night("2026-02-01");
  article("b.md", "Gazette", "2026-01-31", "Tram Line 4 cost 90 million euros.");
  article("d.md", "Herald", "2026-02-01", "It had snowed. The city council said that a toll on Harbour Bridge is wrong. The meeting was short.");
  article("e.md", "Gazette", "2026-02-01", "Ana Reyes said that a toll on Harbour Bridge is right.");
  article("f.md", "Wire", "2026-02-01", "The Harbour Bridge cost 42 million euros.");
  night("2026-02-02");
  const page = await open(pathToFileURL(join(town, "reports/2026-02-02-night-2.html")).href);
  const titles = (await page.locator("h2").allTextContents()).slice(1);
  expect(titles.join() === "New (1),Ongoing (1),Resolved (1),Documents that are not as they were", `the chapters are ${titles}`);
  const fresh = page.locator("article").first();
  expect((await fresh.locator("mark").allTextContents()).join().includes("a toll on Harbour Bridge is wrong"), "what is new does not come first");
  const sides = await fresh.locator(".side:not(.earlier)").allTextContents();
  expect(sides.some(text => text.includes("It had snowed.") && text.includes("The meeting was short.") && text.includes("Herald") && text.includes("2026-02-01")), `no context: ${sides}`);
  expect((await fresh.locator("a[href='https://herald.example/d.md']").count()) > 0, "no link to the original");
  const earlier = await fresh.locator(".earlier").textContent();
  expect(earlier.includes("is right") && earlier.includes("2026-01-05") && earlier.includes("city council"), `what was said before: ${earlier}`);
  await drawAll(page);
  expect((await fresh.locator("svg text", { hasText: /^flip$/ }).count()) > 0, "who changed position is not marked");
  expect((await page.locator("header").textContent()).includes("3 documents added, 1 changed, 0 gone"), "what came is not told");
  const ongoing = page.locator("article[data-status=ongoing]");
  expect((await ongoing.locator("li:has(.badge:text-is('added'))").textContent()).includes("Wire"), "what joined since is not marked");
  expect((await page.locator("article[data-status=resolved]").textContent()).includes("withdrawn: nobody says 99 million euros any more"), "how it ended is not told");
  expect((await page.locator("section:has(> #changes)").textContent()).includes("About b.md"), "a silent edit is not told");
  await page.selectOption("select[name=status]", "resolved");
  expect((await shown(page)) === 1, "the filter by status");
  await page.click("button[type=reset]");
  await drawAll(page);
  await check(page, "a second night");
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "a second night is too wide for a phone");
  await page.context().close();
}

async function hostility() {
  mkdirSync(join(work, "pack"));
  writeFileSync(join(work, "pack/talks.toml"), topic);
  writeFileSync(join(work, "pack/people.toml"), entities);
  writeFileSync(join(work, "hostile.jsonl"), articles());
  const run = spawnSync(program, ["check", "hostile.jsonl", "--rules", "pack", "--as-of", "2026-02-10", "--fail-on", "warning", "--quiet", "--format", "html"], { cwd: work, encoding: "utf8", maxBuffer: 1e9 });
  expect(run.status === 1, `exit ${run.status}: ${run.stderr}`);
  writeFileSync(join(work, "hostile.html"), run.stdout);
  const page = await open(pathToFileURL(join(work, "hostile.html")).href);
  await drawAll(page);
  expect((await page.locator("article").count()) > 150, "hardly any finding");
  expect((await page.locator("figure svg").count()) > 0, "no chart");
  for (const figure of (await page.locator("figure svg").all()).slice(0, 40)) {
    await figure.scrollIntoViewIfNeeded();
    await figure.hover();
  }
  for (const name of ["source", "speaker"]) {
    const value = await page.locator(`select[name=${name}] option`).last().getAttribute("value");
    await page.selectOption(`select[name=${name}]`, value);
    await page.selectOption(`select[name=${name}]`, "");
  }
  expect((await page.evaluate(() => window.hit)) === undefined, "a script of a stranger ran");
  const strangers = await page.evaluate(() => [...document.querySelectorAll("img,iframe,object,embed,video,audio,base,form:not(#filters),math,style:not(head style),link:not(head link),meta:not(head meta),script:not(#charts):not(body > script:last-of-type)")].map(one => one.outerHTML.slice(0, 200)));
  expect(!strangers.length, `elements of strangers: ${strangers}`);
  const handlers = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap(one => [...one.attributes]).filter(one => /^on/i.test(one.name) || one.name === "style" && one.ownerElement.closest("article") && !one.ownerElement.closest("figure")).length);
  expect(handlers === 0, "attributes of strangers");
  const links = await page.evaluate(() => [...document.querySelectorAll("a")].map(link => ({ href: link.getAttribute("href"), rel: link.rel, protocol: link.protocol })));
  for (const { href, rel, protocol } of links)
    expect(href.startsWith("#") || (["http:", "https:"].includes(protocol) && rel === "noopener noreferrer"), `a link to ${href}`);
  expect(links.some(link => link.href.startsWith("https://news.example/")), "no link to an article");
  // The policy itself, should a word ever slip through.
  page.mayComplain = true;
  const blocked = await page.evaluate(async () => {
    const seen = [];
    addEventListener("securitypolicyviolation", event => seen.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.body.append(style);
    await new Promise(resolve => setTimeout(resolve, 100));
    return seen.map(one => one.replace("-elem", "")).sort();
  }).catch(error => [error.message]);
  expect(JSON.stringify(blocked) === '["script-src","style-src"]' && (await page.evaluate(() => window.hit)) === undefined, `the policy lets pass: ${blocked}`);
  await page.context().close();
}

try {
  for (const part of [accessible, filters, permalinks, charts, keyboard, printed, withoutScripts, nights, morning, hostility]) {
    const before = failed;
    await part().catch(error => expect(false, `${part.name}: ${error.stack}`));
    console.log(`${part.name}: ${failed === before ? "passed" : "failed"}`);
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}
console.log(`${failed} failed`);
process.exit(failed ? 1 : 0);
