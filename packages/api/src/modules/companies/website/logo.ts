import type { FoundLogo } from "@atelier/domain/companies"
import type { CheerioAPI } from "cheerio/slim"
import type { WebPort } from "#integrations/web"
import { organizationOf } from "./organization.ts"

/** It goes to the screen as a whole, to be looked at before it is kept. */
const MAX_BYTES = 500_000
const MAX_TRIED = 4
const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
}

/** The addresses of what may be the company's logo, the likeliest first. */
function logoAddresses(page: CheerioAPI, base: string): string[] {
  const named = page("img[src]")
    .toArray()
    .filter((img) => /logo/i.test(["class", "id", "alt", "src"].map((name) => page(img).attr(name)).join(" ")))
  const icons = page('link[rel~="apple-touch-icon"][href]').toArray()
  const written = [
    organizationOf(page).logo,
    ...named.map((img) => page(img).attr("src")),
    ...icons.map((link) => page(link).attr("href")),
  ]
  const addresses = written.flatMap((address) => URL.parse(address ?? "", base)?.href ?? [])
  return [...new Set(addresses)].filter((address) => /^https?:/.test(address)).slice(0, MAX_TRIED)
}

/** The first of them that is a picture which can be kept; nothing is stored. */
export async function findLogo(page: CheerioAPI, base: string, web: WebPort): Promise<FoundLogo | null> {
  const read = await Promise.allSettled(
    logoAddresses(page, base).map((address) => web.read(address, { maxBytes: MAX_BYTES, types: Object.keys(ENDINGS) })),
  )
  const [found] = read.flatMap((picture) => (picture.status === "fulfilled" ? [picture.value] : []))
  return found
    ? {
        fileName: `logo.${ENDINGS[found.type]}`,
        mimeType: found.type,
        base64: Buffer.from(found.bytes).toString("base64"),
      }
    : null
}
