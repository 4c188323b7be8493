import type { CheerioAPI } from "cheerio/slim"
import { type FoundPicture, fullAddress, onlyOnce, shortLine } from "./pictures-on-page.ts"

const MAX_NODES = 20_000
const MAX_TAGS = 8
const PICTURE_KEYS = ["contentUrl", "image", "imageUrl", "image_url", "mediaUrl", "media_url", "thumbnailUrl"]
const TITLE_KEYS = ["name", "headline", "title", "caption"]
const TAG_KEYS = ["keywords", "tags"]

type Thing = Record<string, unknown>

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** All objects of a piece of JSON, outermost first; what is absurdly large is read in part. */
function thingsIn(root: unknown): Thing[] {
  const queue: unknown[] = [root]
  const things: Thing[] = []
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at]
    if (isThing(value)) {
      things.push(value)
      queue.push(...Object.values(value).slice(0, MAX_NODES))
    } else if (Array.isArray(value)) {
      queue.push(...value.slice(0, MAX_NODES))
    }
  }
  return things
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** "a, b" or ["a", { name: "b" }] as words. */
function tagsOf(value: unknown): string[] {
  const list = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : []
  return list.flatMap((tag) => shortLine(isThing(tag) ? tag.name : tag)?.toLowerCase() ?? []).slice(0, MAX_TAGS)
}

function addressIn(value: unknown, base: string): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return fullAddress(isThing(first) ? (first.contentUrl ?? first.url) : first, base)
}

function pictureOf(thing: Thing, base: string): FoundPicture | undefined {
  const address = PICTURE_KEYS.map((key) => addressIn(thing[key], base)).find(Boolean)
  const title = TITLE_KEYS.map((key) => shortLine(thing[key])).find(Boolean)
  const tags = TAG_KEYS.flatMap((key) => tagsOf(thing[key]))
  return address
    ? { address, ...(title ? { title } : {}), ...(tags.length > 0 ? { tags: tags.slice(0, MAX_TAGS) } : {}) }
    : undefined
}

/**
 * Works that a page names in its structured data: schema.org in JSON-LD (Dribbble's shots), or the JSON from which its script
 * draws the page (Bigged's ads). What only stands in the markup may change any day and is not read.
 */
export function structuredPictures(page: CheerioAPI, base: string): FoundPicture[] {
  const scripts = page('script[type="application/ld+json"], script[type="application/json"]').toArray()
  const things = scripts.flatMap((script) => thingsIn(parsed(page(script).text())))
  // A site's own organisation and logo stand in the same data.
  const works = things.filter((thing) => !/Organization|WebSite|Person|Breadcrumb/.test(String(thing["@type"] ?? "")))
  return onlyOnce(works.flatMap((thing) => pictureOf(thing, base) ?? []))
}
