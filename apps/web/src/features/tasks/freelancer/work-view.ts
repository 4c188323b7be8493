import { cut } from "@atelier/domain/shared"
import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server"
import { SHOWS, WORK_HREF, type WorkView } from "./work-input.ts"

const params = {
  view: parseAsStringLiteral(["board", "list"]).withDefault("board"),
  show: parseAsStringLiteral(SHOWS).withDefault("open"),
  q: parseAsString.withDefault(""),
}
const read = createLoader(params)
const serialize = createSerializer(params)

type Params = Record<string, string | string[] | undefined>

/** What the address of the work page says; the board of everything when it says nothing. */
export function readWorkView(given: Params): WorkView {
  const { view, show, q } = read(given)
  return { view, show, search: cut(q.trim(), 100) }
}

export function workViewHref({ view, show, search }: WorkView): string {
  return serialize(WORK_HREF, { view, show: view === "list" ? show : null, q: search })
}
