import { type CheerioAPI, load } from "cheerio/slim"
import type { WebAnswer, WebPort } from "#integrations/web"

const MAX_PAGE = 2_000_000

/** A page of the public web, ready to look things up in, and the address it ended at. Throws a WebFailure. */
export async function openPage(web: WebPort, address: string): Promise<{ page: CheerioAPI; url: string }> {
  const answer = await web.read(address, { maxBytes: MAX_PAGE, types: ["text/html", "application/xhtml+xml"] })
  return { page: load(shallow(decoded(answer))), url: answer.url }
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
