import type { QueryClient } from "@tanstack/react-query"
import type { Changed, Module } from "./stale.ts"

/** The table comes with the first change, after the page; where it does not come, everything on the screen is read again. */
const load = () => import("./stale.ts")

/** Reads again what shows what this module's mutations change: for what changed without a mutation of this page. */
export function refreshAfter(client: QueryClient, module: Module): Promise<void> {
  return load().then(
    ({ refreshModule }) => refreshModule(client, module),
    () => client.invalidateQueries(),
  )
}

/** What follows every mutation; see `stale.ts`. */
export function afterMutation(client: QueryClient, error: unknown, mutation: Changed): Promise<void> {
  return load().then(
    ({ refreshChanged }) => refreshChanged(client, error, mutation),
    () => client.invalidateQueries(),
  )
}
