/** Stripe's form encoding: `a[b][0][c]=v` becomes nested groups of strings. */
export type Form = { [key: string]: string | Form }

const MAX_FIELDS = 1000
const empty = (): Form => Object.create(null) as Form

export function parseForm(body: string): Form {
  const root = empty()
  let fields = 0
  for (const [name, value] of new URLSearchParams(body)) {
    fields += 1
    const path = name.match(/[^[\]]+/g) ?? []
    if (fields > MAX_FIELDS || path.length > 8) {
      throw new Error("The form is too large.")
    }
    let group = root
    for (const key of path.slice(0, -1)) {
      const existing = group[key]
      const next = typeof existing === "object" ? existing : empty()
      group[key] = next
      group = next
    }
    const last = path.at(-1)
    if (last !== undefined) {
      group[last] = value
    }
  }
  return root
}

export function textOf(form: Form, key: string): string | undefined {
  const value = form[key]
  return typeof value === "string" && value !== "" ? value : undefined
}

export function groupOf(form: Form, key: string): Form {
  const value = form[key]
  return typeof value === "object" ? value : empty()
}

/** The groups of a list in the order of their numbers. */
export function groupsOf(form: Form, key: string): Form[] {
  return Object.entries(groupOf(form, key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => (typeof value === "object" ? value : empty()))
}

export function wholeOf(form: Form, key: string): number | undefined {
  const text = textOf(form, key)
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}

export function metadataOf(form: Form, key = "metadata"): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groupOf(form, key)).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    ),
  )
}
