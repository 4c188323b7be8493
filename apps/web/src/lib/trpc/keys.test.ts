import type { AppRouter } from "@atelier/api"
import { createTRPCReact, getQueryKey } from "@trpc/react-query"
import { expect, test } from "vitest"
import { queryKey } from "./keys.ts"

const trpc = createTRPCReact<AppRouter>()

test("keys are those that the library gives to what the server has read", () => {
  const list = ["tasks", "list"]
  const byId = { taskId: "1" }
  expect(queryKey(["tasks", "byId"], byId, "query")).toEqual(getQueryKey(trpc.tasks.byId, byId, "query"))
  expect(queryKey(["tasks", "counts"], undefined, "query")).toEqual(getQueryKey(trpc.tasks.counts, undefined, "query"))
  for (const input of [{}, { limit: 5 }, { limit: 5, cursor: "next" }]) {
    expect(queryKey(list, input, "infinite")).toEqual(getQueryKey(trpc.tasks.list, input, "infinite"))
    expect(queryKey(list, input, "any")).toEqual(getQueryKey(trpc.tasks.list, input, "any"))
  }
  expect(queryKey(["tasks"], undefined, "any")).toEqual(getQueryKey(trpc.tasks))
  expect(queryKey([], undefined, "any")).toEqual([])
})
