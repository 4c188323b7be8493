import { MutationObserver, type MutationObserverOptions, QueryObserver } from "@tanstack/react-query"
import { beforeEach, expect, test, vi } from "vitest"
import { makeQueryClient } from "./query-client.ts"
import { refreshAfter } from "./refresh.ts"

const SHOWN = [
  "tasks.byId",
  "tasks.timeline",
  "delivery.messages",
  "delivery.unread",
  "credits.balance",
  "identity.me",
  "identity.security",
  "billing.purchases",
  "payouts.admin.list",
  "matching.openOffers",
  "notifications.unreadCount",
  "admin.needs",
  "companies.mine",
]

beforeEach(() => vi.stubGlobal("document", { readyState: "complete" }))

/** A page that shows something of everything, and what of it is read again. */
async function openPage() {
  const client = makeQueryClient()
  const read: string[] = []
  for (const path of SHOWN) {
    const queryKey = [path.split("."), { type: "query" }]
    client.setQueryData(queryKey, "old")
    const queryFn = () => {
      read.push(path)
      return Promise.resolve("new")
    }
    new QueryObserver(client, { queryKey, queryFn }).subscribe(() => undefined)
  }
  const mutate = (path: string, mutationFn: MutationObserverOptions["mutationFn"] = () => Promise.resolve("done")) =>
    new MutationObserver(client, { mutationKey: [path.split(".")], mutationFn }).mutate(undefined)
  return { client, read, mutate }
}

const refusal = (data: object) => Object.assign(new Error("No."), { data })

test("a mutation has what shows its result read again before it is done, and nothing else", async () => {
  const { read, mutate } = await openPage()
  await mutate("tasks.approve")
  expect(read.sort()).toEqual(
    SHOWN.filter((path) => !/^(billing|payouts|notifications|companies|identity.security)/.test(path)).sort(),
  )
})

test("an admin's mutation concerns its module and what follows from it", async () => {
  const { read, mutate } = await openPage()
  await mutate("payouts.admin.approve")
  expect(read).toContain("payouts.admin.list")
  expect(read).toContain("admin.needs")
  expect(read).not.toContain("tasks.byId")
  expect(read).not.toContain("companies.mine")
})

test("a message has messages read again, not the task", async () => {
  const { read, mutate } = await openPage()
  await mutate("delivery.sendMessage")
  expect(read).toEqual(["delivery.messages"])
})

test("a failure shows the state as it is; a field filled in wrongly reads nothing", async () => {
  const { read, mutate } = await openPage()
  await mutate("payouts.request", () =>
    Promise.reject(refusal({ reason: "INVALID_INPUT", fieldErrors: { amount: ["Too much."] } })),
  ).catch(() => undefined)
  expect(read).toEqual([])
  await mutate("payouts.request", () => Promise.reject(refusal({ reason: "INVALID_TRANSITION" }))).catch(
    () => undefined,
  )
  await expect.poll(() => read).toContain("payouts.admin.list")
})

test("a conflict has all of the module read again, however little the mutation would have changed", async () => {
  const { read, mutate } = await openPage()
  const conflict = refusal({ reason: "STALE_VERSION", httpStatus: 409 })
  await mutate("delivery.sendMessage", () => Promise.reject(conflict)).catch(() => undefined)
  await expect.poll(() => read).toContain("tasks.byId")
  expect(read).not.toContain("credits.balance")
})

test("what changed without a mutation is told by its module", async () => {
  const { client, read } = await openPage()
  await refreshAfter(client, "billing")
  expect(read.sort()).toEqual(["admin.needs", "billing.purchases", "credits.balance", "identity.me"])
})
