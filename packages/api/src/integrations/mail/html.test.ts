import { makePseudoLocale } from "@atelier/domain/testing"
import { describe, expect, it, vi } from "vitest"
import { html, renderEmail } from "./html.ts"

describe("html", () => {
  it("escapes text, attributes and lists, and leaves markup alone", () => {
    const name = `<script>"'&`
    expect(html`<p title="${name}">${[name, html`<b>${1}</b>`, null, false, undefined]}</p>`.markup).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;<b>1</b></p>',
    )
  })
})

describe("an e-mail", () => {
  it("says the same in text and in HTML", () => {
    const { text, html: page } = renderEmail({
      title: "Welcome <Mira>",
      paragraphs: ["One & two."],
      action: { label: "Go", url: 'https://a.example/"onclick="x' },
      footer: "Because you asked.",
    })
    expect(text).toBe(
      "Welcome <Mira>\n\nOne & two.\n\nGo: https://a.example/%22onclick=%22x\n\n-- \nBecause you asked.\n",
    )
    expect(page).toContain("Welcome &lt;Mira&gt;</h1>")
    expect(page).toContain("One &amp; two.")
    expect(page).toContain('href="https://a.example/%22onclick=%22x"')
    expect(page).not.toMatch(/<Mira>|undefined|\[object/)
  })

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not a url"])(
    "does not link to %s",
    (url) => {
      expect(() => renderEmail({ title: "x", paragraphs: [], action: { label: "x", url } })).toThrow()
    },
  )
})

it("in the pseudo-locale an e-mail about an account holds no other words", async () => {
  vi.resetModules()
  globalThis.atelierLocale = makePseudoLocale()
  const [{ copy }, mail] = await Promise.all([import("@atelier/domain/copy"), import("./html.ts")])
  globalThis.atelierLocale = undefined
  vi.resetModules()
  for (const words of Object.values(copy.accountEmails)) {
    const { subject, paragraphs, action, footer } = words({
      enabled: true,
      reason: "1",
      role: "CLIENT",
      company: "x",
      inviter: "x",
    })
    const { html: page } = mail.renderEmail({
      title: subject,
      paragraphs: [copy.emailFrame.hello("Mira"), ...paragraphs],
      action: { label: action ?? copy.emailFrame.open, url: "http://localhost/1" },
      footer: footer ?? copy.emailFrame.whyThisEmail,
    })
    const texts = page.split(/<[^>]*>/).filter((text) => /\p{L}/u.test(text) && !text.startsWith("http"))
    expect(texts.length).toBeGreaterThan(4)
    expect(texts.filter((text) => !/^⟦[^⟦⟧]*⟧$/.test(text))).toEqual([])
  }
})
