import type { UserRole } from "@atelier/domain/identity"
import * as m from "../../messages/index.ts"

const { places } = m.frame

export type PlaceKey = keyof typeof places

export type Place = { key: PlaceKey; href: string; label: string }

const place = (key: PlaceKey, href: string): Place => ({ key, href, label: places[key] })

/** Where a client begins a new task. */
export const NEW_TASK_HREF = "/client/tasks/new"
/** Where freelancers see what they earned and withdraw it. */
export const EARNINGS_HREF = "/freelancer/earnings"

/** The places of each role, in the order of the rail. Only places whose page exists stand here. */
export const PLACES: Record<UserRole, readonly Place[]> = {
  CLIENT: [
    place("home", "/client"),
    place("tasks", "/client/tasks"),
    place("credits", "/client/credits"),
    place("brand", "/client/brand"),
    place("team", "/client/team"),
    place("settings", "/client/settings"),
  ],
  FREELANCER: [
    place("home", "/freelancer"),
    place("offers", "/freelancer/offers"),
    place("work", "/freelancer/work"),
    place("earnings", EARNINGS_HREF),
    place("profile", "/freelancer/profile"),
    place("settings", "/freelancer/settings"),
  ],
  ADMIN: [
    place("home", "/admin"),
    place("tasks", "/admin/tasks"),
    place("review", "/admin/review"),
    place("people", "/admin/people"),
    place("matching", "/admin/matching"),
    place("library", "/admin/library"),
    place("money", "/admin/money"),
    place("audit", "/admin/audit"),
    place("settings", "/admin/settings"),
  ],
}

export const HOME: Record<UserRole, string> = { CLIENT: "/client", FREELANCER: "/freelancer", ADMIN: "/admin" }

export function settingsHref(role: UserRole): string {
  return `${HOME[role]}/settings`
}

/** The place a path belongs to: the longest one it lies under; home only when it is exactly home. */
export function currentPlace(role: UserRole, pathname: string): PlaceKey | undefined {
  return PLACES[role].find((candidate) =>
    candidate.key === "home"
      ? pathname === candidate.href
      : pathname === candidate.href || pathname.startsWith(`${candidate.href}/`),
  )?.key
}
