import { htmlReply, jsonReply, mailReply, type Reply } from "./http.ts"
import type { Mail } from "./objects.ts"
import { html, layout, moment, webUrl } from "./page.ts"
import type { World } from "./world.ts"

const SHOWN = 200

function linksOf({ text, html: markup }: Mail): string[] {
  const hrefs = [...markup.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))
  const plain = text.match(/https?:\/\/[^\s<>"]+/g) ?? []
  return [...new Set([...hrefs, ...plain])].filter((link) => webUrl(link) !== null)
}

function newestTo(world: World, to: string | null) {
  return world.store
    .all("mail")
    .filter((mail) => to === null || mail.to.some((address) => address.toLowerCase() === to.toLowerCase()))
    .slice(-SHOWN)
    .reverse()
}

/** `/mail.json?to=address`: newest first, each with its links. */
export function mailJson(world: World, to: string | null): Reply {
  return jsonReply({ mails: newestTo(world, to).map((mail) => ({ ...mail, links: linksOf(mail) })) })
}

export function mailboxPage(world: World, to: string | null): Reply {
  const mails = newestTo(world, to)
  const body = html`<h1>Mailbox</h1>
<form class="row" method="get"><label>Only mail to<input name="to" type="email" value="${to}" placeholder="name@example.com"></label><button>Show</button>${to !== null && html`<a class="button" href="/mail">Everyone</a>`}</form>
<div class="scroll"><table><thead><tr><th>To</th><th>Subject</th><th>When</th></tr></thead><tbody>
${mails.map((mail) => html`<tr><td>${mail.to.join(", ")}</td><td><a href="/mail/${mail.id}">${mail.subject || "(no subject)"}</a></td><td>${moment(mail.at)}</td></tr>`)}
${mails.length === 0 && html`<tr><td colspan="3" class="muted">Mail that Atelier sends appears here.</td></tr>`}
</tbody></table></div>`
  return htmlReply(layout("Mailbox", body))
}

export function mailPage(mail: Mail): Reply {
  const links = linksOf(mail)
  const body = html`<p><a href="/mail">Mailbox</a></p><h1>${mail.subject || "(no subject)"}</h1>
<p class="muted">To ${mail.to.join(", ")} · from ${mail.from} · ${moment(mail.at)}</p>
${links.length > 0 && html`<h2>Links</h2><ul>${links.map((link) => html`<li><a href="${link}"><code>${link}</code></a></li>`)}</ul>`}
${mail.html !== "" && html`<h2>As a person sees it</h2><iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/body"></iframe>`}
<h2>Plain text</h2><pre>${mail.text}</pre>
${mail.attachments.length > 0 && html`<h2>Attachments</h2><ul>${mail.attachments.map(({ name, type, sizeBytes }) => html`<li>${name} (${type}, ${sizeBytes} bytes)</li>`)}</ul>`}
<details><summary>Headers</summary><pre>${mail.headers.map(([name, value]) => `${name}: ${value}`).join("\n")}</pre></details>`
  return htmlReply(layout(mail.subject || "Mail", body))
}

/** Only the mail's own HTML, for the sandboxed frame; its links open in a new tab. */
export const mailBody = (mail: Mail): Reply => mailReply(`<base target="_blank">${mail.html}`)
