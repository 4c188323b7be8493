import { load } from "cheerio/slim"
import { expect, test } from "vitest"
import { picturesOnPage } from "./sources/pictures-on-page.ts"
import { structuredPictures } from "./sources/structured-pictures.ts"

const script = (type: string, data: unknown) => `<script type="${type}">${JSON.stringify(data)}</script>`

test("a page of Dribbble names its shots as works of a list", () => {
  const page = load(
    script("application/ld+json", {
      "@context": "https://schema.org",
      "@type": "CollectionPage",
      mainEntity: {
        "@type": "ItemList",
        itemListElement: [
          {
            "@type": "ListItem",
            position: 1,
            item: {
              "@type": "CreativeWork",
              name: "Harbour poster",
              image: "https://cdn.example.com/shots/1.png",
              keywords: "poster, Summer",
              author: { "@type": "Person", name: "M. Example", image: "https://cdn.example.com/people/1.png" },
            },
          },
          {
            "@type": "ListItem",
            position: 2,
            item: {
              "@type": "CreativeWork",
              name: "Tea tins",
              image: [{ "@type": "ImageObject", contentUrl: "/shots/2.webp" }],
            },
          },
        ],
      },
    }) + script("application/ld+json", { "@type": "Organization", name: "Site", image: "/logo.png" }),
  )
  expect(structuredPictures(page, "https://dribbble.com/tags/poster").slice(0, 2)).toEqual([
    { address: "https://cdn.example.com/shots/1.png", title: "Harbour poster", tags: ["poster", "summer"] },
    { address: "https://dribbble.com/shots/2.webp", title: "Tea tins" },
  ])
  expect(structuredPictures(page, "https://dribbble.com/").map(({ address }) => address)).not.toContain(
    "https://cdn.example.com/people/1.png",
  )
})

test("a page of Bigged carries its ads as the JSON that its script draws", () => {
  const page = load(
    script("application/json", {
      props: {
        pageProps: {
          ads: [
            {
              headline: "Half price on Friday",
              tags: [{ name: "Retail" }, "Sale"],
              imageUrl: "https://media.example.com/a.jpg",
            },
            { headline: "x".repeat(200), media_url: "https://media.example.com/b.jpg" },
            { headline: "Text only" },
          ],
        },
      },
    }) + script("application/json", "{ broken"),
  )
  expect(structuredPictures(page, "https://bigged.com/ads")).toEqual([
    { address: "https://media.example.com/a.jpg", title: "Half price on Friday", tags: ["retail", "sale"] },
    { address: "https://media.example.com/b.jpg" },
  ])
})

test("a web page shows its pictures once each, at their largest, without icons", () => {
  const page = load(`<meta property="og:image" content="/share.png">
    <img src="/a.png" srcset="/a-400.png 400w, /a-1200.png 1200w" alt="A poster on a wall">
    <img data-src="/late.jpg"><img src="/a-1200.png"><img src="/icon.png" width="16" height="16">
    <img src="data:image/png;base64,AAAA"><img src="/logo.svg"><img src="javascript:alert(1)"><img>`)
  expect(picturesOnPage(page, "https://example.com/work/")).toEqual([
    { address: "https://example.com/a-1200.png", title: "A poster on a wall" },
    { address: "https://example.com/late.jpg" },
    { address: "https://example.com/share.png" },
  ])
})

test("data with very many names is read in part", () => {
  const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`n${index}`, 0]))
  const page = load(script("application/json", { image: "https://cdn.example.com/1.png", names }))
  expect(structuredPictures(page, "https://example.com/")).toEqual([{ address: "https://cdn.example.com/1.png" }])
})
