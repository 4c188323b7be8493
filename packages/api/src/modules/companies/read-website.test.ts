import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

type Answer = { status?: number; type?: string; body?: string | Buffer; location?: string }
let h: Harness
let pages: Record<string, Answer> = {}
let address = ""
const server = createServer((request, response) => {
  const page = pages[request.url ?? "/"]
  response.writeHead(page?.status ?? (page ? 200 : 404), {
    "content-type": page?.type ?? "text/html; charset=utf-8",
    ...(page?.location ? { location: page.location } : {}),
  })
  response.end(page?.body ?? "")
})

beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  address = `http://${host}/`
  h = await setup({ READABLE_HOSTS: host })
})
afterAll(async () => {
  server.close()
  await h.close()
})
beforeEach(() => {
  pages = {}
})

async function readBrand(website = address) {
  const caller = await h.as((await h.make.client()).id)
  return caller.companies.readWebsite({ website })
}
const read = async (website?: string) => (await readBrand(website)).facts

describe("a company's website", () => {
  test("tells name, tagline, industry, colours, fonts and profiles, as they can be saved", async () => {
    pages = {
      "/": { status: 301, location: "/en/" },
      "/en/": {
        body: `<!doctype html><html><head><title>Home | Harbour Kayaks</title>
          <meta name="description" content="Guided kayak tours along the coast. Book today.">
          <meta name="keywords" content="kayak, sea ,  tours,">
          <meta name="theme-color" content="#0a5c6b">
          <link rel="stylesheet" href="../style.css"><link rel="stylesheet" href="/gone.css">
          <link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Fraunces:wght@400;700&family=Inter">
          <script type="application/ld+json">{ "@graph": [{ "@type": "WebSite", "name": "Site" },
            { "@type": ["SportsActivityLocation", "LocalBusiness"], "name": "Harbour Kayaks AS", "sameAs": "https://www.instagram.com/harbourkayaks" }] }</script>
          <script type="application/ld+json">{ broken</script></head>
          <body><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>
          <a href="http://facebook.com/harbourkayaks">Facebook</a><a href="https://x.com/">X</a></body></html>`,
      },
      "/style.css": {
        type: "text/css",
        body: `:root{--brand-accent:#F2A03D;--paper:#fff}body{font-family:'Source Sans 3',Arial,sans-serif;color:#222}
          h1,h2{font-family:"Fraunces",serif;color:rgb(120, 30, 60)}a{color:#0a5c6c}`,
      },
    }
    expect(await read()).toEqual({
      name: "Harbour Kayaks AS",
      tagline: "Guided kayak tours along the coast.",
      industry: "Sport and leisure",
      primaryColor: "#0a5c6b",
      secondaryColor: "#f2a03d",
      accentColor: "#781e3c",
      primaryFont: "Fraunces",
      secondaryFont: "Source Sans 3",
      keywords: ["kayak", "sea", "tours"],
      socialLinks: {
        instagram: "https://www.instagram.com/harbourkayaks",
        facebook: "https://facebook.com/harbourkayaks",
      },
    })
  })

  test("with nothing on it says nothing, and what is found can be saved", async () => {
    pages = { "/": { body: "<html></html>" } }
    expect(await read()).toEqual({})
    const bytes = Buffer.from(
      '<title>Bl\xe5skjell - Fiskebutikk</title><meta name=description content="Butikk i Bod\xf8">',
      "latin1",
    )
    pages = { "/": { type: "text/html; charset=iso-8859-1", body: bytes } }
    const found = await read()
    expect(found).toEqual({ name: "Blåskjell", tagline: "Butikk i Bodø", industry: "Retail" })
    const owner = await h.make.client()
    await (await h.as(owner.id)).companies.onboard({ name: "Before" })
    expect(await (await h.as(owner.id)).companies.update(found)).toMatchObject({
      name: "Blåskjell",
      industry: "Retail",
    })
  })

  test("offers its logo as it is: the one it names, another when that does not come, and none that is no picture", async () => {
    const described = (logo: string) =>
      `<script type="application/ld+json">{ "@type": "Organization", "logo": ${logo} }</script>`
    const body = `${described('{ "url": "/named.png" }')}<img src="/team.png"><img class="site-logo" src="/shown.jpg">
      <img alt="Logo" src="data:image/png;base64,AAAA"><link rel="apple-touch-icon" href="icon.png">`
    pages = {
      "/": { body },
      "/named.png": { type: "image/png", body: "named" },
      "/shown.jpg": { type: "image/jpeg", body: "shown" },
      "/icon.png": { type: "image/png", body: "icon" },
    }
    const base64 = (text: string) => Buffer.from(text).toString("base64")
    const logo = async () => (await readBrand()).logo
    expect(await logo()).toEqual({ fileName: "logo.png", mimeType: "image/png", base64: base64("named") })
    pages = { ...pages, "/named.png": { type: "text/html", body: "<script>" } }
    expect(await logo()).toEqual({ fileName: "logo.jpg", mimeType: "image/jpeg", base64: base64("shown") })
    pages = { ...pages, "/shown.jpg": { status: 302, location: "http://127.0.0.1:22/" } }
    expect(await logo()).toMatchObject({ base64: base64("icon") })
    pages = { ...pages, "/icon.png": { type: "image/png", body: Buffer.alloc(500_001) } }
    expect(await logo()).toBeNull()
    pages = { "/": { body: `${described('["/a.png", 7]')}<img class="logo" src="/logo.svg">` } }
    expect(await logo()).toBeNull()
  })

  test("that cannot be read says why in words, and is no fault of ours", async () => {
    const because = async (website?: string) =>
      await read(website).then(
        () => "read",
        (error: { cause: { reason: string; data: { because: string } }; message: string }) => {
          expect(error.cause.reason).toBe("WEBSITE_UNREADABLE")
          expect(error.message).toContain("127.0.0.1")
          return error.cause.data.because
        },
      )
    expect(await because()).toBe("status")
    pages = { "/": { type: "application/pdf", body: "%PDF" } }
    expect(await because()).toBe("type")
    pages = { "/": { body: Buffer.alloc(2_100_000, "a") } }
    expect(await because()).toBe("too_large")
    pages = { "/": { status: 302, location: "http://127.0.0.1:22/" } }
    expect(await because()).toBe("refused")
    expect(await because("http://127.0.0.1/")).toBe("refused")
  })

  test("that was made to be slow to read is read", async () => {
    const styles = [
      "{".repeat(200_000),
      "font-family:".repeat(20_000),
      "-".repeat(300_000),
      "}a{color:#abc}".repeat(20_000),
    ]
    const marks = ["<div>".repeat(60_000), "<a href='https://x.com/a'>".repeat(5_000), "<b><i>".repeat(20_000)]
    pages = {
      "/": { body: `<title>${" ".repeat(200_000)}-</title><style>${styles.join("")}</style>${marks.join("")}` },
    }
    expect(await read()).toMatchObject({ primaryColor: "#aabbcc" })
  })
})
