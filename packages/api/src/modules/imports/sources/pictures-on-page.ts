import { lengthOf, plainLine } from "@atelier/domain/shared"
import type { CheerioAPI } from "cheerio/slim"

/** A picture that a page names, with what the page says of it. */
export type FoundPicture = { address: string; title?: string; tags?: string[] }

const MAX_WORDS = 80
const SMALLEST = 120

/** One line of at most 80 characters; longer text is no title. */
export function shortLine(value: unknown): string | undefined {
  const words = typeof value === "string" ? plainLine(value).trim() : ""
  return words !== "" && lengthOf(words) <= MAX_WORDS ? words : undefined
}

/** An address of the web as a full one; anything else is none. */
export function fullAddress(value: unknown, base: string): string | undefined {
  const url = typeof value === "string" && value.length <= 2000 ? URL.parse(value.trim(), base) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

/** Each address once, in order. */
export function onlyOnce(found: readonly FoundPicture[]): FoundPicture[] {
  const seen = new Set<string>()
  return found.filter(({ address }) => !seen.has(address) && seen.add(address))
}

/** The largest of the sizes that an img offers. */
function largest(srcset: string | undefined): string | undefined {
  const offers = (srcset ?? "").split(/,\s+/).map((offer) => offer.trim().split(/\s+/))
  const sized = offers.map(([address, size = "1x"]) => ({ address, size: Number.parseFloat(size) || 1 }))
  return sized.toSorted((a, b) => b.size - a.size)[0]?.address || undefined
}

type Shown = { address: string | undefined; title: string | undefined }

/** Every picture that a page shows, without icons and SVG files. */
export function picturesOnPage(page: CheerioAPI, base: string): FoundPicture[] {
  const shared = page('meta[property="og:image"], meta[name="twitter:image"]')
    .toArray()
    .map((meta): Shown => ({ address: page(meta).attr("content"), title: undefined }))
  const shown = page("img")
    .toArray()
    .map((img) => page(img))
    .filter(
      (img) => Number(img.attr("width") ?? SMALLEST) >= SMALLEST && Number(img.attr("height") ?? SMALLEST) >= SMALLEST,
    )
    .map((img) => ({
      address: largest(img.attr("srcset") ?? img.attr("data-srcset")) ?? img.attr("data-src") ?? img.attr("src"),
      title: img.attr("alt"),
    }))
  return onlyOnce(
    [...shown, ...shared].flatMap(({ address, title }) => {
      const full = fullAddress(address, base)
      const words = shortLine(title)
      return full && !/\.svg$/i.test(new URL(full).pathname)
        ? [{ address: full, ...(words ? { title: words } : {}) }]
        : []
    }),
  )
}
