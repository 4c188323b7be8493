import { expect, test } from "vitest"
import type { Person } from "./types.ts"
import { openTasksInput, waysOut } from "./ways-out.ts"

function person(role: Person["role"], holds: Partial<Person["holds"]>) {
  return {
    id: "u1",
    name: "Mara Voss",
    role,
    holds: { openTasks: 0, openOffers: 0, unpaidCents: 0, credits: 0, ...holds },
  } as Person
}

test("everything a freelancer holds has a link to the page where it ends", () => {
  const mara = person("FREELANCER", { openTasks: 3, unpaidCents: 12_000 })
  const payout = { id: "p1", status: "PENDING" as const, amountCents: 5_000 }
  const paid = { id: "p0", status: "COMPLETED" as const, amountCents: 9_000 }
  expect(openTasksInput(mara)).toEqual({ limit: 6, view: "open", freelancerId: "u1" })
  const ways = waysOut(mara, [{ id: "t1", title: "Autumn carousel" }], [paid, payout])
  expect(ways.map(({ href, label }) => [href, label])).toEqual([
    ["/admin/tasks/t1", "Autumn carousel"],
    ["/admin/tasks?q=Mara%20Voss", "2 more open tasks"],
    ["/admin/money/payouts?status=PENDING#payout-p1", "Payout of $50.00"],
    ["/admin/people/u1#earnings", "$70.00 earned and not requested"],
  ])
})

test("a client's credits are corrected on their page; an admin's are no hindrance", () => {
  const client = person("CLIENT", { openTasks: 1, credits: 40 })
  expect(openTasksInput(client)).toEqual({ limit: 6, view: "open", clientId: "u1" })
  expect(waysOut(client, [{ id: "t1", title: "Poster" }], []).map(({ href, label }) => [href, label])).toEqual([
    ["/admin/tasks/t1", "Poster"],
    ["/admin/people/u1#credits", "40 credits"],
  ])
  expect(waysOut(person("ADMIN", { credits: 40 }), [], [])).toEqual([])
})
