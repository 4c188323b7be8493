import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  type Nullable,
  type ParserMap,
} from "nuqs/server"

const MAX_TEXT = 100
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const USER_ID = /^[\w.:-]{1,64}$/
const DAY = /^\d{4}-\d\d-\d\d$/

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`)
  return DAY.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const parseIf = (fits: (value: string) => boolean) =>
  createParser({
    parse: (value) => {
      const text = value.trim()
      return fits(text) ? text : null
    },
    serialize: String,
  })

/** Text to search for, of at most 100 characters. */
export const parseAsText = /* @__PURE__ */ parseIf((value) => value.length > 0 && value.length <= MAX_TEXT)
export const parseAsUuid = /* @__PURE__ */ parseIf((value) => UUID.test(value))
export const parseAsUserId = /* @__PURE__ */ parseIf((value) => USER_ID.test(value))
/** A calendar day, "2026-11-22". */
export const parseAsDay = /* @__PURE__ */ parseIf(isDay)

export type SearchParams = Record<string, string | string[] | undefined>

/** What the URL of a list narrows it to; null is not narrowed. */
export type Filter = Record<string, string | null>

/**
 * What the URL of a list holds, declared once: read by its page, written by its links and its filter bar. What does not
 * fit counts as not given, so that no link ever breaks a page.
 */
export function urlFilter<P extends ParserMap>(path: string, parsers: P) {
  type Values = inferParserType<P>
  const read: (params: SearchParams) => Values = createLoader(parsers)
  const serialize = createSerializer(parsers)
  return {
    read,
    href: (values: Partial<Nullable<Values>> = {}) => serialize(path, values),
    /** The address under this filter with some of its values typed anew. */
    change: (pathname: string, filter: Values, fields: Record<string, string>) => {
      const typed = Object.entries(read(fields)).filter(([name]) => name in fields)
      return serialize(pathname, { ...filter, ...Object.fromEntries(typed) })
    },
  }
}

export function isNarrowed(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== null)
}
