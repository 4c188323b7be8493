import type { WebsiteFacts } from "@atelier/domain/companies"
import { cut, entriesOf, HttpsUrl, lengthOf, plainLine } from "@atelier/domain/shared"
import type { CheerioAPI } from "cheerio/slim"
import { brandColors } from "./colors.ts"
import { cssRules } from "./css.ts"
import { fontsInAddress, fontsOf } from "./fonts.ts"
import { industryOf } from "./industry.ts"
import { organizationOf } from "./organization.ts"

const NETWORKS = {
  twitter: /^(?:www\.)?(?:twitter|x)\.com$/,
  linkedin: /(?:^|\.)linkedin\.com$/,
  facebook: /(?:^|\.)facebook\.com$/,
  instagram: /(?:^|\.)instagram\.com$/,
  youtube: /(?:^|\.)youtube\.com$/,
} as const
const SHARING = /\/(?:share|sharer|intent|dialog|plugins|embed|watch)\b|[?&](?:url|u|text)=/i

/** What a company's page says of it, as far as a person can check it at a glance; what is not there is left out. */
export function websiteFacts(page: CheerioAPI, css: string, address: string): WebsiteFacts {
  const organization = organizationOf(page)
  const rules = cssRules(css)
  const name = fitting(
    organization.name ?? meta(page, "og:site_name") ?? meta(page, "application-name") ?? titleOf(page, address),
    200,
  )
  const tagline = fitting(
    organization.slogan ?? firstSentence(meta(page, "description") ?? meta(page, "og:description")),
    200,
  )
  const [primaryColor, secondaryColor, accentColor, ...brand] = brandColors(rules, declaredColors(page))
  const fonts = fontsOf(
    rules,
    page("link[href*='family=']")
      .toArray()
      .flatMap((link) => fontsInAddress(page(link).attr("href") ?? "")),
  )
  const keywords = (meta(page, "keywords") ?? "")
    .split(",")
    .flatMap((word) => fitting(word, 60) ?? [])
    .slice(0, 10)
  const socialLinks = socialLinksOf(page, organization.links)
  return {
    ...(name ? { name } : {}),
    ...(tagline && tagline !== name ? { tagline } : {}),
    ...optional("industry", industryOf(organization.types, [name, tagline, keywords.join(" ")].join(" "))),
    ...optional("primaryColor", primaryColor),
    ...optional("secondaryColor", secondaryColor),
    ...optional("accentColor", accentColor),
    ...(brand.length > 0 ? { brandColors: brand.slice(0, 5) } : {}),
    ...optional("primaryFont", fonts.headline ?? undefined),
    ...optional("secondaryFont", fonts.text ?? undefined),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(Object.keys(socialLinks).length > 0 ? { socialLinks } : {}),
  }
}

function optional<K extends keyof WebsiteFacts>(
  key: K,
  value: WebsiteFacts[K] | undefined,
): Pick<WebsiteFacts, K> | object {
  return value === undefined ? {} : { [key]: value }
}

function meta(page: CheerioAPI, name: string): string | undefined {
  return page(`meta[name="${name}" i], meta[property="${name}" i]`).first().attr("content")
}

/** One line within the limit; what is empty or longer is no value. */
function fitting(value: string | undefined, max: number): string | undefined {
  const line = plainLine(value ?? "").trim()
  return line !== "" && lengthOf(line) <= max ? line : undefined
}

const firstSentence = (value: string | undefined) => value?.split(/(?<=[.!?])\s/)[0]

/** Of "Home | Rowing club" the part that is like the address, or else the shortest that is no word for a page. */
function titleOf(page: CheerioAPI, address: string): string | undefined {
  const title = page("title").first().text().replace(/\s+/g, " ")
  const parts = title.split(/ [|–—·:-] /).map((part) => part.trim())
  const telling = parts.filter((part) => part !== "" && !NO_NAME.test(part))
  const host = lettersOf((URL.parse(address)?.hostname ?? "").replace(/^www\./, ""))
  const like = telling.find((part) => lettersOf(part).length > 2 && host.startsWith(cut(lettersOf(part), 6)))
  return like ?? telling.toSorted((a, b) => a.length - b.length)[0]
}

const NO_NAME = /^(?:home|start|welcome|accueil|inicio|startseite|forside)$/i
const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "")

function declaredColors(page: CheerioAPI): string[] {
  return ["theme-color", "msapplication-TileColor"].flatMap((name) => meta(page, name) ?? [])
}

function socialLinksOf(page: CheerioAPI, declared: readonly string[]): NonNullable<WebsiteFacts["socialLinks"]> {
  const hrefs = [
    ...declared,
    ...page("a[href]")
      .toArray()
      .map((link) => page(link).attr("href") ?? ""),
  ]
  const links: NonNullable<WebsiteFacts["socialLinks"]> = {}
  for (const href of hrefs.slice(0, 2000)) {
    const url = URL.parse(href)
    const network = url && entriesOf(NETWORKS).find(([, host]) => host.test(url.hostname))?.[0]
    if (!url || !network || links[network] || url.pathname === "/" || SHARING.test(href)) {
      continue
    }
    url.protocol = "https:"
    const address = HttpsUrl.safeParse(url.href)
    if (address.success) {
      links[network] = address.data
    }
  }
  return links
}
