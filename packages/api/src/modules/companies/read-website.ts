import type { FoundLogo, ReadWebsiteInput, WebsiteFacts } from "@atelier/domain/companies"
import type { CheerioAPI } from "cheerio/slim"
import { isWebFailure, type WebPort } from "#integrations/web"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { websiteFacts } from "./website/facts.ts"
import { findLogo } from "./website/logo.ts"
import { openPage } from "./website/page.ts"

const MAX_STYLES = 600_000
const MAX_SHEETS = 4

type FoundBrand = { facts: WebsiteFacts; logo: FoundLogo | null }

/** What the company's website says of it, for a person to check before anything is saved; nothing is stored. */
export async function readWebsite(ctx: Ctx<ClientActor>, { website }: ReadWebsiteInput): Promise<FoundBrand> {
  const { host } = new URL(website)
  try {
    const { page, url } = await openPage(ctx.ports.web, website)
    const [styles, logo] = await Promise.all([stylesOf(page, url, ctx.ports.web), findLogo(page, url, ctx.ports.web)])
    return { facts: websiteFacts(page, styles, url), logo }
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
