import { cut } from "@atelier/domain/shared"
import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server"

export const LIST_VIEWS = ["mine", "open", "done", "own"] as const

/** What the URL of a task list holds. */
export const listParams = {
  view: parseAsStringLiteral(LIST_VIEWS),
  q: parseAsString.withDefault(""),
}

export const listHref = createSerializer(listParams)

type ListParams = { view: (typeof LIST_VIEWS)[number] | null; q: string }

/** The same question on the server and in the browser. */
export function listInput({ view, q }: ListParams) {
  const search = cut(q.trim(), 100)
  const part = view === "own" ? { own: true } : view ? { view } : {}
  return { limit: 25, ...part, ...(search ? { search } : {}) }
}
