import type { Query, QueryCacheNotifyEvent, QueryClient } from "@tanstack/react-query"
import { record } from "../record.ts"

const GATHER_MS = 120
/** A page, or a part of it, may take so long from being read on the server to being in this tab's cache. */
const ARRIVING_MS = 10_000

type Topic = "user" | "task" | "brief" | "admin"
/** What a hint is about: a topic and, where only one of its things changed, which: "task:<id>", "admin:payouts". */
export type Scope = Topic | `${Topic}:${string}` | "all"

export const scopeOf = (topic: Topic, id: string): Scope => `${topic}:${id}`

/** Which modules a hint makes stale: the first part of a query's path. */
const MODULES: Record<Topic, readonly string[]> = {
  user: ["notifications", "identity", "credits", "tasks", "delivery", "matching", "briefs", "billing", "payouts"],
  task: ["tasks", "delivery", "matching"],
  brief: ["briefs"],
  admin: ["tasks", "matching", "delivery", "payouts", "billing", "credits", "admin", "audit", "notifications"],
}
/** Parts of other modules that only admins read; their path is "<module>.admin". */
const ADMIN_PARTS = ["identity", "companies", "catalog"]

/** What a hint for admins names makes this much stale, and the log and the home page; a person's id makes everything. */
const OF_ADMIN: Record<string, readonly string[]> = {
  audit: [],
  books: ["credits"],
  imports: ["imports", "catalog"],
  matching: ["matching", "tasks"],
  payouts: ["payouts", "credits", "identity"],
  review: ["delivery", "tasks"],
  settings: ["payouts"],
  tasks: ["tasks", "delivery", "matching", "credits", "identity"],
  webhooks: ["billing", "credits", "identity"],
}

/** Whether the query was asked about another task or brief than the one that changed. */
function isOfAnother(topic: string, id: string, query: Query): boolean {
  const [, details] = query.queryKey
  const asked = record(record(details).input)[`${topic}Id`]
  return typeof asked === "string" && asked !== id
}

function concerns(scope: Scope, query: Query): boolean {
  const [path] = query.queryKey
  if (!Array.isArray(path)) {
    return false
  }
  if (scope === "all") {
    return true
  }
  const [module = "", part] = path.map(String)
  const [topic, id] = scope.split(":", 2) as [Topic, string | undefined]
  const named = topic === "admin" && id ? OF_ADMIN[id] : undefined
  if (named) {
    return ["admin", "audit", ...named].includes(module)
  }
  return (
    (MODULES[topic].includes(module) && !(id && isOfAnother(topic, id, query))) ||
    (topic === "admin" && part === "admin" && ADMIN_PARTS.includes(module))
  )
}

/** More of a list is on its way: reading the list again now would throw that away. */
function isLoadingMore({ state }: Query): boolean {
  return state.fetchStatus === "fetching" && state.fetchMeta?.fetchMore !== undefined
}

/** What a query holds for the first time, or was given by a page: it was read on the server, perhaps before a hint. */
function isArrival(event: QueryCacheNotifyEvent): boolean {
  if (event.type === "added") {
    return event.query.state.data !== undefined
  }
  if (event.type !== "updated") {
    return false
  }
  const { type } = event.action
  return type === "setState" || (type === "success" && event.query.state.dataUpdateCount === 1)
}

export type Freshener = {
  hear: (scope: Scope) => void
  /** Watches the cache until the returned function is called. */
  start: () => () => void
}

/**
 * Reads again what hints make stale. Hints that come together cost one round of reading; none changes what is shown
 * before all of the page has arrived. What a page brings shortly after a hint may be older than the hint, and is read
 * again too.
 */
export function createFreshener(queryClient: QueryClient, hasArrived: () => boolean): Freshener {
  const heard = new Map<Scope, number>()
  let gathered = new Set<Scope>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    timer = undefined
    const scopes = [...gathered]
    const predicate = (query: Query) => scopes.some((scope) => concerns(scope, query))
    if (!hasArrived() || queryClient.getQueryCache().findAll({ predicate }).some(isLoadingMore)) {
      wait()
      return
    }
    gathered = new Set()
    void queryClient.invalidateQueries({ predicate })
  }
  const wait = () => {
    timer ??= setTimeout(read, GATHER_MS)
  }
  const watch = (event: QueryCacheNotifyEvent) => {
    for (const [scope, at] of heard) {
      if (Date.now() - at >= ARRIVING_MS) {
        heard.delete(scope)
      } else if (concerns(scope, event.query) && isArrival(event)) {
        gathered.add(scope)
        wait()
      }
    }
  }
  return {
    hear: (scope) => {
      heard.set(scope, Date.now())
      gathered.add(scope)
      wait()
    },
    start: () => {
      const unsubscribe = queryClient.getQueryCache().subscribe(watch)
      return () => {
        unsubscribe()
        clearTimeout(timer)
        timer = undefined
      }
    },
  }
}
