// @vitest-environment happy-dom
import { copy } from "@atelier/domain/copy"
import type { ReactNode } from "react"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { Block } from "@/components/ui/block.tsx"
import * as m from "@/messages/index.ts"
import { pages, refusal, show } from "../testing/show.tsx"
import { HomeNeeds } from "./admin/home-needs.tsx"
import { AUDIT, auditListInput } from "./audit/audit-filter.ts"
import { AuditList } from "./audit/audit-list.tsx"
import { PURCHASES, purchasesInput, WEBHOOKS, webhooksInput } from "./billing/admin/money-filters.ts"
import { PurchaseList } from "./billing/admin/purchase-list.tsx"
import { WebhookList } from "./billing/admin/webhook-list.tsx"
import { LIBRARY, libraryInput } from "./catalog/admin/library-filter.ts"
import { LookList } from "./catalog/admin/look-list.tsx"
import { StyleList } from "./catalog/admin/style-list.tsx"
import { JOURNAL, journalInput } from "./credits/admin/journal-filter.ts"
import { JournalList } from "./credits/admin/journal-list.tsx"
import { Journal } from "./credits/client/journal.tsx"
import { InvitationRows } from "./identity/admin/invitations.tsx"
import { PEOPLE, peopleListInput } from "./identity/admin/people-filter.ts"
import { PeopleRows } from "./identity/admin/people-list.tsx"
import { ImportList } from "./imports/admin/import-list.tsx"
import { RoundRows } from "./matching/admin/round-list.tsx"
import { ROUNDS, roundListInput } from "./matching/admin/rounds-filter.ts"
import { NoOffers } from "./matching/freelancer/no-offers.tsx"
import { BellPanel } from "./notifications/bell-panel.tsx"
import { PayoutList } from "./payouts/admin/payout-list.tsx"
import { PAYOUTS, payoutsInput } from "./payouts/admin/payouts-filter.ts"
import { QUEUE_INPUT } from "./tasks/admin/review-queue.ts"
import { ReviewQueue } from "./tasks/admin/review-queue.tsx"
import { TaskRows } from "./tasks/admin/task-list.tsx"
import { TASKS, taskListInput } from "./tasks/admin/tasks-filter.ts"
import { workListInput } from "./tasks/freelancer/work-input.ts"
import { WorkList } from "./tasks/freelancer/work-list.tsx"

// Everything is said in the pseudo-locale, so that a word from elsewhere shows.
await vi.hoisted(async () => {
  const { makePseudoLocale } = await import("@atelier/domain/testing")
  globalThis.atelierLocale = makePseudoLocale()
})

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => undefined, replace: () => undefined, refresh: () => undefined }),
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}))

beforeEach(() => {
  // React tells of every error that a boundary catches.
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true)
  // Nothing that is asked for is ever answered.
  vi.stubGlobal("fetch", () => new Promise(() => undefined))
})

let close: (() => void) | undefined
afterEach(() => close?.())

async function inBlock(part: ReactNode, given: Parameters<typeof show>[1] = []) {
  const shown = await show(<Block skeleton={<p>loading</p>}>{part}</Block>, given)
  close = shown.close
  return shown
}

const none = pages()

/** Words that are shown, read aloud or shown on hover and are not in the pseudo-locale; data aside. */
function plainWords(box: HTMLElement): string[] {
  const elements = [...box.querySelectorAll("*")].filter((element) => !element.closest("svg"))
  const texts = elements.flatMap((element) => [
    ...[...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? ""),
    ...["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  ])
  return texts.filter((text) => /\p{L}/u.test(text.replaceAll(/⟦[^⟦⟧]*⟧/g, "")))
}
const profile = {
  vacationMode: false,
  vacationUntil: null,
  offUntil: null,
  availability: false,
  maxConcurrentTasks: 3,
  workingHours: [[], [], [], [], [], [], []],
}
const FREELANCER = [
  { path: "identity.freelancer.get", data: profile },
  { path: "tasks.counts", data: {} },
]
const LIST = { view: "list", show: "all", search: "" } as const
const filtered = m.adminList.filter.nothing

type Given = { path: string; input?: unknown; data?: unknown }
type Panel = { part: ReactNode; asks: Given[]; says: string[] }

/** Each panel with nothing to show: what it asks for, the failing one first, and what it then says. */
const EMPTY: Record<string, Panel> = {
  "needs of admins": {
    part: <HomeNeeds />,
    asks: [{ path: "admin.needs", data: { items: [], counts: {} } }],
    says: [m.adminHome.emptyTitle, m.adminHome.empty],
  },
  "audit log": {
    part: <AuditList filter={AUDIT.read({})} />,
    asks: [
      { path: "audit.admin.list", input: auditListInput(AUDIT.read({}), "UTC"), data: none },
      { path: "audit.admin.actions", data: [] },
    ],
    says: [m.adminAudit.emptyTitle, m.adminAudit.empty],
  },
  "audit log under a filter": {
    part: <AuditList filter={AUDIT.read({ result: "DENIED" })} />,
    asks: [
      { path: "audit.admin.list", input: auditListInput(AUDIT.read({ result: "DENIED" }), "UTC"), data: none },
      { path: "audit.admin.actions", data: [] },
    ],
    says: [filtered, m.adminAudit.showAll],
  },
  "journal of admins": {
    part: <JournalList filter={JOURNAL.read({})} />,
    asks: [{ path: "credits.admin.journal", input: journalInput(JOURNAL.read({})), data: none }],
    says: [m.adminJournal.emptyTitle, m.adminJournal.empty],
  },
  "style cards of admins": {
    part: <StyleList filter={LIBRARY.read({})} />,
    asks: [{ path: "catalog.admin.library", input: libraryInput(LIBRARY.read({})), data: none }],
    says: [m.adminLibrary.empty.title, m.adminLibrary.empty.text],
  },
  "brand looks of admins": {
    part: <LookList />,
    asks: [{ path: "catalog.admin.brandLooks", data: [] }],
    says: [m.adminLibrary.noLooks.title, m.adminLibrary.noLooks.text],
  },
  imports: {
    part: <ImportList />,
    asks: [{ path: "imports.admin.list", input: { limit: 30 }, data: none }],
    says: [m.adminImports.empty.title, m.adminImports.empty.text],
  },
  purchases: {
    part: <PurchaseList filter={PURCHASES.read({})} />,
    asks: [{ path: "billing.admin.purchases", input: purchasesInput(PURCHASES.read({})), data: none }],
    says: [m.adminMoney.purchases.emptyTitle, m.adminMoney.purchases.empty],
  },
  webhooks: {
    part: <WebhookList filter={WEBHOOKS.read({ status: "FAILED" })} />,
    asks: [{ path: "billing.admin.webhooks", input: webhooksInput(WEBHOOKS.read({ status: "FAILED" })), data: none }],
    says: [filtered, m.adminList.filter.clear],
  },
  "payouts of admins": {
    part: <PayoutList filter={PAYOUTS.read({})} />,
    asks: [{ path: "payouts.admin.list", input: payoutsInput(PAYOUTS.read({})), data: none }],
    says: [m.adminPayouts.allEmpty],
  },
  people: {
    part: <PeopleRows filter={PEOPLE.read({})} tab="clients" />,
    asks: [{ path: "identity.admin.listUsers", input: peopleListInput(PEOPLE.read({})), data: none }],
    says: [m.adminPeople.empty.clients.title, m.adminPeople.empty.clients.text],
  },
  invitations: {
    part: <InvitationRows />,
    asks: [{ path: "identity.admin.listInvitations", data: [] }],
    says: [m.adminInvite.emptyTitle, m.adminInvite.empty],
  },
  "matching rounds": {
    part: <RoundRows filter={ROUNDS.read({})} />,
    asks: [{ path: "matching.admin.rounds", input: roundListInput(ROUNDS.read({})), data: none }],
    says: [m.adminRounds.emptyTitle, m.adminRounds.empty],
  },
  "tasks of admins": {
    part: <TaskRows filter={TASKS.read({})} />,
    asks: [{ path: "tasks.admin.list", input: taskListInput(TASKS.read({})), data: none }],
    says: [m.adminTasks.emptyTitle, m.adminTasks.empty],
  },
  "review queue": {
    part: <ReviewQueue />,
    asks: [{ path: "delivery.admin.queue", input: QUEUE_INPUT, data: none }],
    says: [m.adminReview.emptyTitle, m.adminReview.empty],
  },
  "work of a freelancer": {
    part: <WorkList view={LIST} />,
    asks: [{ path: "tasks.list", input: workListInput(LIST), data: none }],
    says: [m.workList.emptyTitle],
  },
  "offers of a freelancer who takes none": {
    part: <NoOffers standing="ACTIVE" />,
    asks: FREELANCER,
    says: [m.noOffers.unavailable, m.noOffers.unavailableText],
  },
  "offers of a suspended freelancer": {
    part: <NoOffers standing="SUSPENDED" />,
    asks: FREELANCER,
    says: [m.noOffers.SUSPENDED, m.noOffers.suspendedText],
  },
  "credits of a client": {
    part: <Journal show={null} taskId={null} />,
    asks: [{ path: "credits.journal", input: { limit: 25 }, data: none }],
    says: [m.creditsPage.journal.empty, m.creditsPage.journal.emptyText],
  },
  "credits of one kind": {
    part: <Journal show="REFUND" taskId={null} />,
    asks: [{ path: "credits.journal", input: { limit: 25, types: ["REFUND"] }, data: none }],
    says: [m.creditsPage.journal.none],
  },
  notifications: {
    part: <BellPanel unread={0} close={() => undefined} />,
    asks: [{ path: "notifications.list", input: { limit: 10 }, data: none }],
    says: [m.notifications.empty.title, m.notifications.empty.body],
  },
}

describe.each(Object.entries(EMPTY))("%s", (_name, { part, asks, says }) => {
  const [{ path, input } = { path: "" }, ...others] = asks

  test("says that there is nothing, and why", async () => {
    const { text, box } = await inBlock(part, asks)
    for (const said of says) {
      expect(text()).toContain(said)
    }
    expect(plainWords(box)).toEqual([])
  })

  test("holds its place while it loads", async () => {
    const { text } = await inBlock(part)
    expect(["loading", m.common.loading].some((said) => text().includes(said))).toBe(true)
  })

  test("shows the server's sentence when it is refused, and what to do when it fails", async () => {
    const failing = { path, ...(input === undefined ? {} : { input }) }
    const forbidden = refusal(String(copy.errors.WRONG_ROLE), { reason: "WRONG_ROLE" })
    const refused = await inBlock(part, [{ ...failing, error: forbidden }, ...others])
    expect(refused.text()).toContain(copy.errors.WRONG_ROLE)
    refused.close()
    const failed = await inBlock(part, [{ ...failing, error: refusal("pg: boom", { requestId: "req-1" }) }, ...others])
    expect(failed.text()).toContain(m.errors.block.what)
    expect(failed.text()).toContain("req-1")
    expect(failed.text()).toContain(m.actions.retry)
    expect(failed.text()).not.toContain("boom")
    expect(plainWords(failed.box)).toEqual(["req-1"])
  })
})
