import { z } from "zod"

export type SearchParams = Record<string, string | string[] | undefined>

/** One value of the URL: what does not fit counts as not given, so that no link ever breaks a page. */
export const given = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** Words to search for. */
export const words = given(z.string().trim().min(1).max(100))

/** The filter in a URL, without what is empty or does not fit. */
export function readFilter<T extends z.ZodObject>(schema: T, params: SearchParams): z.infer<T> {
  const single = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, (Array.isArray(value) ? value[0] : value) || undefined]),
  )
  const parsed = schema.parse(single) as Record<string, unknown>
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined)) as z.infer<T>
}
