import { type Form, textOf, wholeOf } from "./form.ts"
import type { Kind, Records } from "./objects.ts"
import { missing } from "./stripe-error.ts"
import { list, shown, type World } from "./world.ts"

export type Call = { world: World; form: Form; id: string }
export type Listed = Exclude<Kind, "answer" | "mail" | "delivery" | "link" | "bankPayout">

export function find<K extends Listed>(world: World, kind: K, id: string, name: string): Records[K] {
  const found = world.store.get(kind, id)
  if (!found) {
    throw missing(name, id)
  }
  return found
}

/** Newest first, after a cursor, at most `limit`. */
export function page<T extends { id: string }>(form: Form, newestFirst: T[], url: string, show: (item: T) => unknown) {
  const limit = Math.min(Math.max(wholeOf(form, "limit") ?? 10, 1), 100)
  const after = textOf(form, "starting_after")
  const from = after === undefined ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1
  const items = newestFirst.slice(from, from + limit)
  return list(items.map(show), url, from + limit < newestFirst.length)
}

export function pageOf<K extends Listed>(
  { world, form }: Call,
  kind: K,
  url: string,
  filters: (keyof Records[K] & string)[],
) {
  const matches = (item: Records[K]) =>
    filters.every((key) => textOf(form, key) === undefined || item[key] === textOf(form, key))
  return page(form, world.store.all(kind).filter(matches).reverse(), url, (item) => shown(world, item))
}

export function one(kind: Listed, name: string) {
  return ({ world, id }: Call) => shown(world, find(world, kind, id, name))
}
