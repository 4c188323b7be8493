import { copy, LANGUAGE } from "@atelier/domain/copy"

/** Markup that is already safe; everything else put into `html` is escaped. */
export type Html = { readonly markup: string }
type Value = Html | string | number | null | undefined | false | readonly Value[]

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const escapeText = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

function render(value: Value): string {
  if (value === null || value === undefined || value === false) {
    return ""
  }
  if (typeof value === "string" || typeof value === "number") {
    return escapeText(String(value))
  }
  return "markup" in value ? value.markup : value.map(render).join("")
}

/** Markup with every interpolated value escaped, for element text and quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return {
    markup: parts.map((part, i) => (i === 0 ? part : render(values[i - 1]) + part)).join(""),
  }
}

export type EmailContent = {
  title: string
  paragraphs: string[]
  /** The one link an e-mail asks to follow; only http and https. */
  action?: { label: string; url: string }
  /** Why the person gets this e-mail, or how to stop it. */
  footer?: string
}

const BODY = "margin:0;padding:32px 16px;background:#fbf9f5;color:#2b2520;font:16px/1.6 Helvetica,Arial,sans-serif"
const SHEET =
  "max-width:560px;margin:0 auto;padding:32px;background:#fffefc;border:1px solid #e5e0d8;border-radius:10px"
const BUTTON =
  "display:inline-block;padding:12px 20px;background:#b93a1c;color:#fff;border-radius:8px;text-decoration:none;font-weight:600"

function safeUrl(url: string) {
  const { protocol, href } = new URL(url)
  if (protocol !== "https:" && protocol !== "http:") {
    throw new TypeError("An e-mail links to web addresses only.")
  }
  return href
}

/** The one layout of our mail: the same words as plain text and as HTML, with every value escaped. */
export function renderEmail({ title, paragraphs, action, footer }: EmailContent): { text: string; html: string } {
  const link = action && { label: action.label, url: safeUrl(action.url) }
  const text = [title, ...paragraphs, link && `${link.label}: ${link.url}`, footer && `-- \n${footer}`]
  const page = html`<!doctype html>
<html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="${BODY}"><div style="${SHEET}">
<p style="margin:0 0 24px;font:20px Georgia,serif">${copy.names.product}</p>
<h1 style="margin:0 0 16px;font:500 26px/1.25 Georgia,serif">${title}</h1>
${paragraphs.map((paragraph) => html`<p style="margin:0 0 16px;white-space:pre-line">${paragraph}</p>\n`)}
${
  link &&
  html`<p style="margin:24px 0"><a style="${BUTTON}" href="${link.url}">${link.label}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#6f665d;word-break:break-all">${link.url}</p>`
}
${footer && html`<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e5e0d8;font-size:13px;color:#6f665d">${footer}</p>`}
</div></body></html>`
  return { text: `${text.filter(Boolean).join("\n\n")}\n`, html: page.markup }
}
