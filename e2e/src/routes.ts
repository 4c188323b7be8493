import { globSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./programs.ts"
import type { World } from "./world.ts"

/** Whose eyes a page is looked at with. */
export type Viewer = "visitor" | "client" | "newcomer" | "freelancer" | "applicant" | "admin"
export type RouteCase = { as: Viewer; paths: (world: World) => string[] }

const fixed = (as: Viewer, ...paths: string[]): RouteCase => ({ as, paths: () => paths })

/** Every page of the web app by its route, with the addresses under which it is looked at. */
export const ROUTES: Record<string, RouteCase> = {
  "/": fixed("visitor", "/"),
  "/sign-in": fixed("visitor", "/sign-in", "/sign-in?reset=1"),
  "/sign-up": fixed("visitor", "/sign-up"),
  "/join": fixed("visitor", "/join"),
  "/forgot": fixed("visitor", "/forgot"),
  "/reset": fixed("visitor", "/reset", "/reset?token=an-old-one"),
  "/verify": fixed("visitor", "/verify", "/verify?error=TOKEN_EXPIRED"),
  "/check-mail": fixed("visitor", "/check-mail?email=someone@example.com"),
  "/invitation": fixed("visitor", "/invitation", "/invitation?token=an-old-one"),
  "/invitation/team": fixed("visitor", "/invitation/team", "/invitation/team?token=an-old-one"),
  "/two-factor": fixed("visitor", "/two-factor"),

  "/client": fixed("client", "/client"),
  "/client/welcome": fixed("newcomer", "/client/welcome"),
  "/client/tasks": fixed("client", "/client/tasks"),
  "/client/tasks/new": fixed("client", "/client/tasks/new"),
  "/client/tasks/new/[briefId]": { as: "client", paths: ({ drafts }) => drafts.map((id) => `/client/tasks/new/${id}`) },
  "/client/tasks/[id]": { as: "client", paths: ({ tasks }) => tasks.map((id) => `/client/tasks/${id}`) },
  "/client/credits": fixed("client", "/client/credits"),
  "/client/brand": fixed("client", "/client/brand"),
  "/client/team": fixed("client", "/client/team"),
  "/client/settings": fixed("client", "/client/settings"),

  "/freelancer": fixed("freelancer", "/freelancer"),
  "/freelancer/offers": fixed("freelancer", "/freelancer/offers"),
  "/freelancer/offers/[id]": {
    as: "freelancer",
    paths: ({ offers }) => offers.map((id) => `/freelancer/offers/${id}`),
  },
  "/freelancer/work": fixed("freelancer", "/freelancer/work", "/freelancer/work?view=list"),
  "/freelancer/tasks/[id]": { as: "freelancer", paths: ({ work }) => work.map((id) => `/freelancer/tasks/${id}`) },
  "/freelancer/earnings": fixed("freelancer", "/freelancer/earnings"),
  "/freelancer/profile": fixed("freelancer", "/freelancer/profile"),
  "/freelancer/settings": fixed("freelancer", "/freelancer/settings"),

  "/admin": fixed("admin", "/admin"),
  "/admin/tasks": fixed("admin", "/admin/tasks"),
  "/admin/tasks/[id]": { as: "admin", paths: ({ tasks }) => tasks.slice(0, 3).map((id) => `/admin/tasks/${id}`) },
  "/admin/review": fixed("admin", "/admin/review"),
  "/admin/review/[id]": { as: "admin", paths: ({ toReview }) => [`/admin/review/${toReview}`] },
  "/admin/people": fixed("admin", "/admin/people"),
  "/admin/people/[id]": { as: "admin", paths: ({ people }) => people.map((id) => `/admin/people/${id}`) },
  "/admin/matching": fixed("admin", "/admin/matching"),
  "/admin/matching/rounds": fixed("admin", "/admin/matching/rounds"),
  "/admin/matching/rounds/[id]": { as: "admin", paths: ({ round }) => [`/admin/matching/rounds/${round}`] },
  "/admin/money": fixed("admin", "/admin/money"),
  "/admin/money/payouts": fixed("admin", "/admin/money/payouts"),
  "/admin/money/purchases": fixed("admin", "/admin/money/purchases"),
  "/admin/money/journal": fixed("admin", "/admin/money/journal"),
  "/admin/money/webhooks": fixed("admin", "/admin/money/webhooks"),
  "/admin/matching/versions": fixed("admin", "/admin/matching/versions"),
  "/admin/matching/versions/[id]": {
    as: "admin",
    paths: ({ rules }) => [
      `/admin/matching/versions/${rules.active}`,
      `/admin/matching/versions/${rules.active}?with=${rules.draft}`,
    ],
  },
  "/admin/matching/drafts/[id]": { as: "admin", paths: ({ rules }) => [`/admin/matching/drafts/${rules.draft}`] },
  "/admin/library": fixed("admin", "/admin/library", "/admin/library?tab=looks", "/admin/library?tab=imports"),
  "/admin/library/catalog": fixed(
    "admin",
    "/admin/library/catalog",
    "/admin/library/catalog?tab=skills",
    "/admin/library/catalog?tab=templates",
  ),
  "/admin/library/imports/[id]": { as: "admin", paths: ({ imported }) => [`/admin/library/imports/${imported}`] },
  "/admin/audit": fixed("admin", "/admin/audit"),
  "/admin/settings": fixed("admin", "/admin/settings"),
}

/** Public pages, and those that each role opens most: `pnpm bench` draws and scores them. */
export function mainPages(world: World): [Viewer, string][] {
  return [
    ["visitor", "/"],
    ["visitor", "/sign-in"],
    ["visitor", "/sign-up"],
    ["visitor", "/join"],
    ["visitor", "/forgot"],
    ["client", "/client"],
    ["client", "/client/tasks"],
    ["client", `/client/tasks/${world.tasks[0]}`],
    ["client", `/client/tasks/new/${world.drafts[0]}`],
    ["freelancer", "/freelancer"],
    ["freelancer", "/freelancer/work"],
    ["freelancer", `/freelancer/tasks/${world.work[0]}`],
    ["admin", "/admin"],
    ["admin", "/admin/tasks"],
    ["admin", "/admin/people"],
  ]
}

/** The routes for which a page exists in the web app. */
export function existingRoutes(): string[] {
  return globSync("**/page.tsx", { cwd: join(ROOT, "apps", "web", "src", "app") })
    .map((file) => file.split("/").slice(0, -1))
    .map((parts) => `/${parts.filter((part) => !part.startsWith("(")).join("/")}`)
    .sort()
}
