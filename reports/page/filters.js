// Which findings are shown. The choice stands in the address behind "#", so that it can be sent to somebody; the address
// of a finding ("#f-…") or a chart ("#c-…") shows everything.

const LISTS = { topic: a => [a.dataset.topic], severity: a => [a.dataset.severity], status: a => [a.dataset.status], source: a => JSON.parse(a.dataset.sources), speaker: a => JSON.parse(a.dataset.speakers) };
const SEVERITIES = ["error", "warning", "notice"];

export function startFilters() {
  const form = document.getElementById("filters");
  const overview = new Map([...document.querySelectorAll("[data-of]")].map(line => [line.dataset.of, line]));
  const articles = [...document.querySelectorAll("article")].map(article => ({
    article,
    overview: overview.get(article.id.slice(2)),
    words: article.textContent.toLowerCase(),
    lists: Object.fromEntries(Object.entries(LISTS).map(([name, read]) => [name, read(article)])),
  }));
  if (!articles.length) return;
  for (const name of Object.keys(LISTS)) fill(form.elements[name], articles.flatMap(one => one.lists[name]));
  form.hidden = false;

  const choice = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
  const show = () => apply(articles, choice(), document.getElementById("shown"));
  const remember = () => {
    const chosen = new URLSearchParams(choice()).toString();
    history.replaceState(null, "", chosen ? `#${chosen}` : "#findings");
  };
  const follow = () => {
    const hash = location.hash.slice(1);
    const chosen = new URLSearchParams(hash.includes("=") ? hash : "");
    for (const name of [...Object.keys(LISTS), "words"]) form.elements[name].value = chosen.get(name) ?? "";
    show();
    if (/^[fc]-/.test(hash)) document.getElementById(hash)?.scrollIntoView();
  };
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", () => (show(), remember()));
  form.addEventListener("reset", () => setTimeout(() => (show(), remember())));
  addEventListener("hashchange", follow);
  follow();
}

function fill(select, values) {
  const known = [...new Set(values)].sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b) || a.localeCompare(b, "en"));
  for (const value of known) select.append(new Option(value, value));
}

function apply(articles, { words = "", ...chosen }, status) {
  let shown = 0;
  for (const one of articles) {
    const fits = Object.entries(chosen).every(([name, value]) => one.lists[name].includes(value)) && one.words.includes(words.toLowerCase());
    one.article.hidden = !fits;
    if (one.overview) one.overview.hidden = !fits;
    shown += fits;
  }
  for (const section of document.querySelectorAll(".topic, .chapter")) section.hidden = !section.querySelector("article:not([hidden])");
  status.textContent = `${shown} of ${articles.length} findings shown`;
}
