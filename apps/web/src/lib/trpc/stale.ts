import type { AppRouter } from "@atelier/api"
import { hasKey } from "@atelier/domain/shared"
import type { Mutation, QueryClient, QueryKey } from "@tanstack/react-query"
import { readError } from "../errors.ts"

type Procedures = AppRouter["_def"]["record"]
type PathsOf<R, Kind extends string> = {
  [K in keyof R & string]: R[K] extends { _def: { type: infer T } }
    ? T extends Kind
      ? K
      : never
    : `${K}.${PathsOf<R[K], Kind>}`
}[keyof R & string]

export type Module = Exclude<keyof Procedures & string, "realtime">
/** A module or one of its queries. */
type Part = Module | PathsOf<Procedures, "query">

/** A mutation, by its key. */
export type Changed = Pick<Mutation<unknown, unknown, unknown>, "options">

/** What shows, besides a module's own queries, what its mutations change: modules, or parts of them. */
const ALSO: Record<Module, readonly Part[]> = {
  admin: [],
  audit: [],
  billing: ["credits", "identity.me", "tasks.estimate"],
  briefs: ["tasks.estimate"],
  catalog: [],
  companies: ["identity.me"],
  credits: ["billing", "identity", "payouts"],
  delivery: ["tasks", "matching"],
  imports: ["catalog"],
  identity: ["tasks", "matching", "credits", "billing", "payouts"],
  matching: ["tasks", "delivery"],
  notifications: [],
  payouts: ["credits", "identity"],
  tasks: ["delivery", "matching", "credits", "identity.me", "briefs"],
}

/** Mutations that change less than their module, or whose answer is put into the cache at once. */
const ONLY: Partial<Record<PathsOf<Procedures, "mutation">, readonly Part[]>> = {
  "admin.recordExport": ["audit"],
  "briefs.discard": ["briefs.list"],
  "briefs.start": ["briefs.list"],
  "companies.readWebsite": [],
  "companies.setOrderLimit": ["identity.team.list"],
  "companies.update": ["identity.me"],
  "delivery.editMessage": ["delivery.messages"],
  "delivery.markMessagesRead": ["delivery.unread"],
  "delivery.removeFile": ["delivery.files", "delivery.brandFiles"],
  "delivery.sendMessage": ["delivery.messages"],
  "identity.freelancer.update": ["identity.me"],
  "identity.setOnboarding": ["identity.onboarding"],
  "identity.setEmailSetting": ["notifications.preferences"],
  "matching.admin.createDraft": ["matching.admin.configs"],
  "matching.admin.deleteDraft": ["matching.admin.configs"],
  "matching.admin.publish": ["matching.admin.activeConfig", "matching.admin.configs", "matching.admin.diff"],
  "matching.admin.updateDraft": ["matching.admin.configs"],
  "matching.setAffinity": ["matching.explain"],
  "payouts.admin.revealDestination": ["audit"],
  "payouts.connect": [],
  // The brief's page leads on to the task as soon as it knows that the brief was sent: not before the screen does.
  "tasks.submit": ["tasks", "credits", "identity.me", "briefs.list"],
}

/** Admins see every change in the log and on their home page; who shows neither reads neither. */
const ALWAYS: readonly Part[] = ["admin", "audit"]

function shownBy(mutation: string): readonly string[] {
  const [module = ""] = mutation.split(".")
  return [module, ...(hasKey(ALSO, module) ? ALSO[module] : []), ...ALWAYS]
}

function changedBy(mutation: string): readonly string[] {
  return (hasKey(ONLY, mutation) && ONLY[mutation]) || shownBy(mutation)
}

/** Refused because what it is about is gone or has changed: as much of the page may be out of date. */
const CONFLICTS: readonly unknown[] = [404, 409, 412]

/** "tasks.byId" of a query's or a mutation's key. */
function pathOf(key: QueryKey | undefined): string {
  const [path] = key ?? []
  return Array.isArray(path) ? path.join(".") : ""
}

const liesIn = (path: string, part: string) => path === part || path.startsWith(`${part}.`)

/** Reads again what is on the screen of these modules, or parts of them. */
function refresh(client: QueryClient, parts: readonly string[]): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => parts.some((part) => liesIn(pathOf(queryKey), part)) })
}

/** Reads again what shows what this module's mutations change: for what changed without a mutation of this page. */
export function refreshModule(client: QueryClient, module: Module): Promise<void> {
  return refresh(client, shownBy(module))
}

/**
 * What follows every mutation: what shows its result is read again before the mutation counts as done. A failure may mean
 * that the page is out of date, and has it read again too, all of the module after a conflict; a field that was filled in
 * wrongly does not.
 */
export function refreshChanged(client: QueryClient, error: unknown, { options }: Changed): Promise<void> | undefined {
  const mutation = pathOf(options.mutationKey)
  if (!error) {
    return refresh(client, changedBy(mutation))
  }
  const { fields, status } = readError(error)
  if (Object.keys(fields).length === 0) {
    void refresh(client, CONFLICTS.includes(status) ? shownBy(mutation) : changedBy(mutation))
  }
  return undefined
}
