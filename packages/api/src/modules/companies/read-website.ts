import type { ReadWebsiteInput, WebsiteFacts } from "@atelier/domain/companies"
import { type CheerioAPI, load } from "cheerio/slim"
import { isWebFailure, type WebAnswer, type WebPort } from "#integrations/web"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { websiteFacts } from "./website/facts.ts"

const MAX_PAGE = 2_000_000
const MAX_STYLES = 600_000
const MAX_SHEETS = 4

/** What the company's website says of it, for a person to check before anything is saved; nothing is stored. */
export async function readWebsite(ctx: Ctx<ClientActor>, { website }: ReadWebsiteInput): Promise<WebsiteFacts> {
  const { host } = new URL(website)
  try {
    const answer = await ctx.ports.web.read(website, {
      maxBytes: MAX_PAGE,
      types: ["text/html", "application/xhtml+xml"],
    })
    const page = load(shallow(decoded(answer)))
    return websiteFacts(page, await stylesOf(page, answer.url, ctx.ports.web), answer.url)
  } catch (error) {
    return isWebFailure(error) ? fail("WEBSITE_UNREADABLE", { because: error.kind, host }) : Promise.reject(error)
  }
}

/** The page's own styles and those of its first style sheets; one that does not come is left out. */
async function stylesOf(page: CheerioAPI, base: string, web: WebPort): Promise<string> {
  const inline = page("style")
    .toArray()
    .map((style) => page(style).text())
  const sheets = page('link[rel~="stylesheet"][href]')
    .toArray()
    .flatMap((link) => URL.parse(page(link).attr("href") ?? "", base)?.href ?? [])
  const read = await Promise.allSettled(
    sheets.slice(0, MAX_SHEETS).map((href) => web.read(href, { maxBytes: MAX_STYLES, types: ["text/css"] })),
  )
  const linked = read.flatMap((sheet) =>
    sheet.status === "fulfilled" ? [Buffer.from(sheet.value.bytes).toString()] : [],
  )
  return [...inline, ...linked].join("\n")
}

const DECLARED = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i

/** The page as text, in the charset that its server or its head names; UTF-8 where neither does or the name is unknown. */
function decoded({ bytes, charset }: WebAnswer): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1")
  const label = charset ?? DECLARED.exec(head)?.[1] ?? "utf-8"
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi
const UNNESTED = /^(?:area|base|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i
const MAX_DEPTH = 1_000

/** The page without the tags that lie absurdly deep in each other: what reads them gets slower with the square of the depth. */
function shallow(html: string): string {
  let depth = 0
  return html.replace(TAG, (tag: string, end: string, name: string) => {
    depth = UNNESTED.test(name) ? depth : Math.max(0, depth + (end ? -1 : 1))
    return depth > MAX_DEPTH ? "" : tag
  })
}
