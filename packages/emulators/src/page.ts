/** Markup that is already safe; everything else put into `html` is escaped. */
export type Html = { readonly markup: string }
type Value = Html | string | number | null | undefined | false | readonly Value[]

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function render(value: Value): string {
  if (value === null || value === undefined || value === false) {
    return ""
  }
  if (typeof value === "string" || typeof value === "number") {
    return String(value).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
  }
  return "markup" in value ? value.markup : value.map(render).join("")
}

export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return {
    markup: parts.map((part, i) => (i === 0 ? part : render(values[i - 1]) + part)).join(""),
  }
}

export function money(cents: number, currency: string) {
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "code",
  }).format(cents / 100)
}

export function moment(milliseconds: number) {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }).format(milliseconds)
}

/** http and https only, so that no stored address can run a script when it is followed. */
export function webUrl(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

const STYLE = `
:root{color-scheme:light dark;--paper:oklch(.982 .006 85);--surface:oklch(.997 .002 85);--sunk:oklch(.958 .008 85);--ink:oklch(.23 .015 60);--ink-2:oklch(.44 .014 60);
--line:oklch(.84 .011 80);--accent:oklch(.55 .195 33);--on-accent:oklch(.99 .01 60);--red:oklch(.5 .19 22)}
@media(prefers-color-scheme:dark){:root{--paper:oklch(.185 .008 60);--surface:oklch(.222 .009 60);--sunk:oklch(.158 .008 60);--ink:oklch(.94 .008 80);--ink-2:oklch(.76 .01 80);
--line:oklch(.39 .012 60);--accent:oklch(.69 .17 38);--on-accent:oklch(.18 .02 40);--red:oklch(.74 .14 22)}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Geist,system-ui,sans-serif}
a{color:inherit}h1{font:500 28px/1.2 Newsreader,Georgia,serif;margin:0 0 8px}h2{font-size:15px;line-height:1.3;font-weight:600;margin:32px 0 8px}
header{border-bottom:1px solid var(--line);padding:12px 24px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;color:var(--ink-2);font-size:13px}
header b{font:500 19px Newsreader,Georgia,serif;color:var(--ink)}nav{display:flex;gap:16px;margin-left:auto}
main{max-width:980px;margin:0 auto;padding:32px 24px 80px}main.narrow{max-width:480px}
.muted{color:var(--ink-2)}.bad{color:var(--red)}.sum{font:500 40px/1.1 Newsreader,Georgia,serif;font-variant-numeric:tabular-nums;margin:0 0 4px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:20px;margin:20px 0}
label{display:block;font-size:13px;color:var(--ink-2);margin:0 0 12px}input,select{display:block;width:100%;margin-top:4px;padding:9px 12px;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px}
.row{margin:16px 0 0;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end}.row>label{flex:1 1 120px;margin:0}
button,.button{display:inline-block;padding:9px 14px;font-family:inherit;font-size:14px;line-height:1.3;font-weight:550;color:var(--ink);background:var(--surface);border:1px solid var(--line);border-radius:8px;cursor:pointer;text-decoration:none}
button.main{width:100%;padding:12px;background:var(--accent);border-color:var(--accent);color:var(--on-accent);margin:4px 0 12px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:14px}th{font-weight:500;font-size:13px;color:var(--ink-2);text-align:left}th,td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line);vertical-align:top}
td form{display:inline}td.n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:13px;overflow-wrap:anywhere}
iframe{width:100%;height:560px;border:1px solid var(--line);border-radius:10px;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--sunk);padding:16px;border-radius:10px;font-size:13px}`

/** One page of the emulator, which says what it is. */
export function layout(title: string, body: Html, narrow = false): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Local emulator</title><style>${{ markup: STYLE }}</style></head>
<body><header><b>Local emulator</b><span>Emulates Stripe and a mail server. No money moves and no mail leaves this machine.</span>
<nav aria-label="Emulator"><a href="/">Payments</a><a href="/events">Webhooks</a><a href="/mail">Mail</a></nav></header>
<main${narrow && html` class="narrow"`}>${body}</main></body></html>`.markup
}
