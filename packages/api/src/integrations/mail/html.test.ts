import { describe, expect, it } from "vitest"
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
