import type { CheerioAPI } from "cheerio/slim"
import { z } from "zod"

const one = z
  .string()
  .catch("")
  .transform((value) => value.trim() || undefined)
const several = z.union([z.string().transform((value) => [value]), z.array(z.string()).catch([])]).catch([])
const picture = z
  .union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)])
  .optional()
  .catch(undefined)
const Node = z.object({ "@type": several, name: one, slogan: one, logo: picture, sameAs: several })
const Graph = z.object({ "@graph": z.array(z.unknown()).max(200) })

export type Organization = {
  name?: string | undefined
  slogan?: string | undefined
  logo?: string | undefined
  types: string[]
  links: string[]
}

const COMPANY =
  /organization|business|corporation|store|restaurant|company|ngo|shop|service|agency|hotel|school|museum|club|dentist|physician|attorney|bakery|cafe|gym|salon/i

/** The company as the page describes itself for machines (schema.org in JSON-LD); empty where it does not. */
export function organizationOf(page: CheerioAPI): Organization {
  const nodes = page('script[type="application/ld+json"]')
    .toArray()
    .slice(0, 20)
    .flatMap((script) => nodesIn(page(script).text()))
  const described = nodes.flatMap((node) => {
    const parsed = Node.safeParse(node)
    return parsed.success && parsed.data["@type"].some((type) => COMPANY.test(type)) ? [parsed.data] : []
  })
  const [company] = described
  const { name, slogan, logo, sameAs: links = [] } = company ?? {}
  return { name, slogan, logo, types: company?.["@type"] ?? [], links }
}

function nodesIn(text: string): unknown[] {
  try {
    const data: unknown = JSON.parse(text)
    const graph = Graph.safeParse(data)
    return graph.success ? graph.data["@graph"] : Array.isArray(data) ? data : [data]
  } catch {
    // A page's JSON-LD is often broken; it then says nothing.
    return []
  }
}
