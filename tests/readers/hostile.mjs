// 200 strings of the sort that strangers put into titles, texts, names of sources and files, each with its number in
// it: markup, scripts, workflow commands, control and bidirectional characters, and the escapes of every format.
const payloads = [
  n => `<script>window.hit=${n}</script>`,
  n => `<img src=x onerror="window.hit=${n}">`,
  n => `"><svg onload=window.hit=${n}>`,
  n => `' onmouseover='window.hit=${n}`,
  n => `</script><script>window.hit=${n}</script>`,
  n => `<!--${n}--><![CDATA[ ${n} ]]>`,
  n => `]]>${n}&amp;&#0;&#x1F;&nosuch;`,
  n => `<?xml version="9"?><!DOCTYPE x [<!ENTITY e "${n}">]>&e;`,
  n => `javascript:window.hit=${n}`,
  n => `<a href="javascript:window.hit=${n}">${n}</a>`,
  n => `<iframe srcdoc="<script>parent.hit=${n}</script>"></iframe>`,
  n => `<link rel=stylesheet href=https://evil.example/${n}.css>`,
  n => `<meta http-equiv=refresh content="0;url=https://evil.example/${n}">`,
  n => `<style>*{background:url(https://evil.example/${n})}</style>`,
  n => `<base href=https://evil.example/${n}/>`,
  n => `<form action=https://evil.example/${n}><input autofocus onfocus=window.hit=${n}></form>`,
  n => `::error file=x,line=${n}::stolen`,
  n => `x%0A::set-output name=hit::${n}`,
  n => `a,b:c=d;e%2C%25%${n}`,
  n => `[${n}](https://evil.example/${n}) ![x](https://evil.example/${n}.png)`,
  n => `{0}{1}{${n}} \\[x\\] [${n}](1)`,
  n => `\u202Egnp.${n}\u202C\u2066x\u2069\u200Fy`,
  n => `\u001b[31mred${n}\u001b]0;title\u0007`,
  n => `a\u0000b\u0001c\u0008d\u000be\u000cf\u001f${n}\u007f\u0085\u009b`,
  n => `\u2028line${n}\u2029paragraph\u00adsoft\ufeffmark`,
  n => `\ufffe\uffff\ud83d\ude00${n}\u{e0041}\u{1f468}\u200d\u{1f469}`,
  n => `=cmd|' /C calc'!A${n}`,
  n => `$(touch hit${n}) \`touch hit${n}\` ; touch hit${n} #`,
  n => `'; DROP TABLE findings; -- ${n}`,
  n => `\\u003cscript\\u003e${n}\\n\\"\\\\`,
  n => `\${alert(${n})} {{constructor.constructor('window.hit=${n}')()}}`,
  n => `__proto__ constructor toString ${n}`,
  n => `"quoted ${n}" 'single' “curly” «other»`,
  n => `# heading ${n} * list > quote | table | ---`,
  n => `e\u0301\u0327\u0489${"\u0300".repeat(40)}${n}`,
  n => `${"x".repeat(300)}${n}`,
  n => `\t tab ${n} \u00a0 no-break \u3000 wide`,
  n => `../../../../etc/passwd?${n}`,
  n => `data:text/html,<script>window.hit=${n}</script>`,
  n => `<math><mtext></mtext><mglyph><style><img src=x onerror=window.hit=${n}></style></mglyph></math>`,
];

export const hostile = Array.from({ length: 200 }, (_, n) => payloads[n % payloads.length](n));

const day = n => new Date(Date.UTC(2000, 0, 1) + n * 40 * 86_400_000).toISOString().slice(0, 10);

/// For each string two articles that contradict one another, 40 days after the ones before, with the string in every
/// field that an article has.
export function articles() {
  const lines = [];
  hostile.forEach((words, n) => {
    for (const [hours, outlet] of [["five", "A"], ["four", "B"]])
      lines.push(JSON.stringify({
        url: n % 2 ? `https://news.example/${n}/${outlet}?${words}` : `${words}${outlet}`,
        title: `${words} ${n}`,
        source: `${outlet} ${words}`,
        published: day(n),
        text: `${words} the talks of Ana Reyes lasted ${hours} hours ${words}\n\nA war, ${words} said ${words}, costs ${n} ${hours}.`,
      }));
  });
  return lines.join("\n") + "\n";
}

/// Rules under which every pair of the articles is one finding.
export const topic = `schema = 1
title = "Length of the talks of {who}"
[value]
type = "quantity"
unit = "hour"
over_time = "fixed"
[slots]
who = "person"
[statement]
key = ["who"]
within = "10 days"
[[pattern]]
match = "talks of {who} lasted {value}"
[[check]]
kind = "conflict"
`;
export const entities = `[[entity]]
id = "ana-reyes"
types = ["person"]
name = "Ana Reyes"
`;

/// A column for each string, whose total falls, and what the columns mean.
export function table() {
  const names = hostile.map((words, n) => `"${n} ${words.replaceAll("\u0000", "").replaceAll('"', '""')}"`);
  const row = (date, total) => [date, ...hostile.map(() => total)].join(",");
  return [`date,${names}`, row("2026-01-01", 40), row("2026-01-02", 4)].join("\n") + "\n";
}
export const dataset = `[topic.losses]
title = "Losses of {what}"
value = { type = "quantity", unit = "count", over_time = "grows" }
slots = { what = "text" }
statement = { key = ["what"] }
check = [{ kind = "conflict" }]

[[dataset]]
path = "losses.csv"
topic = "losses"
source = "<script>window.hit=1</script> & Sons"
date = "date"
series = ["*"]
`;
