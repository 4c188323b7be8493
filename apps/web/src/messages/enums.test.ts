import { expect, test } from "vitest"
import { formatEvent } from "../features/tasks/format-event.ts"
import * as m from "./index.ts"

const MODULES = [
  "admin",
  "audit",
  "billing",
  "briefs",
  "catalog",
  "companies",
  "credits",
  "delivery",
  "identity",
  "imports",
  "matching",
  "notifications",
  "payouts",
  "security",
  "tasks",
]
const RAW = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/

/** Every tuple of the domain with upper-case values, by its name. */
async function tuples(): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const name of MODULES) {
    const all: Record<string, unknown> = await import(`@atelier/domain/${name}`)
    for (const [key, value] of Object.entries(all)) {
      if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string" && RAW.test(one))) {
        found.set(key, value)
      }
    }
  }
  return found
}

/** Which words stand for a key, anywhere in the catalogue. */
function wordsByKey(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) {
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      found.set(key, [...(found.get(key) ?? []), typeof inner === "string" ? inner : "..."])
      walk(inner)
    }
  }
  walk({ ...m })
  return found
}

/** Sides of a conversation and kinds of files are shown as shapes, scopes of templates and states of a request for approval in a sentence, countries by their name in the reader's language, the party that a task waits for in the sentence of its turn, a failed purchase by its status. */
const UNSEEN = [
  "APPROVAL_STATES",
  "BRIEF_MESSAGE_ROLES",
  "DOCUMENT_PROBLEMS",
  "FILE_CATEGORIES",
  "PARTIES",
  "PAYOUT_COUNTRIES",
  "PREVIEW_USES",
  "PURCHASE_FAILURES",
  "TEMPLATE_SCOPES",
]

/** Values of tables that no screen shows yet (packages/tooling/src/checks/ahead.ts). */
const AHEAD = [
  "ONBOARDING_STATUSES",
  "IMPORT_LOG_STATUSES",
  "SECURITY_TEST_STATUSES",
  "SECURITY_TEST_RUN_STATUSES",
  "SECURITY_TEST_CATEGORIES",
  "SECURITY_SEVERITIES",
  "TEST_SCHEDULE_FREQUENCIES",
]

test("every value of the domain has words on the screens", async () => {
  const words = wordsByKey()
  const missing = [...(await tuples())].flatMap(([name, values]) =>
    [...UNSEEN, ...AHEAD].includes(name)
      ? []
      : values.filter((value) => !words.has(value)).map((value) => `${name}: ${value}`),
  )
  expect(missing).toEqual([])
})

test("no words are a raw value", async () => {
  const values = new Set([...(await tuples()).values()].flat().filter((value) => value.includes("_")))
  const raw = [...wordsByKey().values()].flat().filter((word) => values.has(word))
  expect(raw).toEqual([])
})

test("the time line shows no raw value, whatever was recorded as the reason", async () => {
  const reader = { id: "someone", role: "ADMIN", timezone: "UTC", now: new Date(0) } as const
  for (const [name, values] of await tuples()) {
    for (const reason of values.filter((value) => value.includes("_"))) {
      const said = formatEvent(
        {
          id: "one",
          action: "declined",
          actor: { type: "freelancer", id: "other", name: "Mira" },
          previousStatus: null,
          newStatus: null,
          metadata: { reason },
          at: new Date(0),
        },
        reader,
      )
      expect(Object.values(said).join(" "), `${name}: ${reason}`).not.toContain(reason)
    }
  }
  expect(
    formatEvent(
      {
        id: "one",
        action: "declined",
        actor: { type: "freelancer", id: "other", name: "Mira" },
        previousStatus: null,
        newStatus: null,
        metadata: { reason: "DEADLINE_TOO_TIGHT" },
        at: new Date(0),
      },
      reader,
    ).body,
  ).toBe("Deadline too tight")
})
