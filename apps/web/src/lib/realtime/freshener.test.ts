import { dehydrate, hydrate, InfiniteQueryObserver, QueryClient, QueryObserver } from "@tanstack/react-query"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createFreshener } from "./freshener.ts"

const HOME = [["tasks", "home"], { type: "query" }]

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A tab whose home page reads "new" from the server from now on; how often it asked is counted. */
function openTab() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } })
  const page = { arrived: true, reads: 0 }
  const freshener = createFreshener(client, () => page.arrived)
  const stop = freshener.start()
  const queryFn = () => {
    page.reads += 1
    return Promise.resolve("new")
  }
  const show = () => new QueryObserver(client, { queryKey: HOME, queryFn }).subscribe(() => undefined)
  return { client, page, freshener, show, stop }
}

/** What a server rendered before anything happened, as it travels with a page. */
function pageWith(read: Promise<string>) {
  const server = new QueryClient()
  void server.prefetchQuery({ queryKey: HOME, queryFn: () => read })
  return () => dehydrate(server, { shouldDehydrateQuery: () => true })
}

const settle = () => vi.advanceTimersByTimeAsync(1_000)

test("several hints together cost one reading, and only of what they concern", async () => {
  const { client, page, freshener, show } = openTab()
  client.setQueryData(HOME, "old")
  client.setQueryData([["catalog", "list"]], "styles")
  show()
  freshener.hear("task")
  freshener.hear("user")
  await settle()
  expect(client.getQueryData(HOME)).toBe("new")
  expect(page.reads).toBe(1)
  expect(client.getQueryState([["catalog", "list"]])?.isInvalidated).toBe(false)
})

test.each([
  ["task:t1", ["tasks.byId t1", "delivery.versions t1", "tasks.list"]],
  ["task:t3", ["tasks.list"]],
  ["admin:payouts", ["payouts.admin.list", "admin.needs", "audit.admin.list"]],
  [
    "admin:some-person",
    [
      "tasks.byId t1",
      "tasks.byId t2",
      "delivery.versions t1",
      "tasks.list",
      "payouts.admin.list",
      "admin.needs",
      "audit.admin.list",
      "catalog.admin.list",
    ],
  ],
] as const)("the hint %s makes only what it names stale", async (scope, stale) => {
  const { client, freshener } = openTab()
  const shown = [
    "tasks.byId t1",
    "tasks.byId t2",
    "delivery.versions t1",
    "tasks.list",
    "payouts.admin.list",
    "admin.needs",
    "audit.admin.list",
    "catalog.admin.list",
  ]
  const keyOf = (name: string) => {
    const [path = "", taskId] = name.split(" ")
    return [path.split("."), { type: "query", ...(taskId ? { input: { taskId } } : {}) }]
  }
  for (const name of shown) {
    client.setQueryData(keyOf(name), "old")
  }
  freshener.hear(scope)
  await settle()
  expect(shown.filter((name) => client.getQueryState(keyOf(name))?.isInvalidated)).toEqual(stale)
})

test("a hint waits until all of the page is there", async () => {
  const { client, page, freshener, show } = openTab()
  page.arrived = false
  client.setQueryData(HOME, "old")
  show()
  freshener.hear("user")
  await settle()
  expect(client.getQueryData(HOME)).toBe("old")
  page.arrived = true
  await settle()
  expect(client.getQueryData(HOME)).toBe("new")
})

test("a hint throws nothing away of what is being loaded on top of a list", async () => {
  const { client, freshener } = openTab()
  let reads = 0
  const list = new InfiniteQueryObserver(client, {
    queryKey: [["billing", "admin", "purchases"], { type: "infinite" }],
    queryFn: async ({ pageParam }) => {
      reads += 1
      await new Promise((done) => setTimeout(done, 300))
      return pageParam
    },
    initialPageParam: 1,
    getNextPageParam: (last: number) => last + 1,
  })
  list.subscribe(() => undefined)
  await settle()
  void list.fetchNextPage()
  freshener.hear("admin")
  await settle()
  expect(list.getCurrentResult().data?.pages).toEqual([1, 2])
  await settle()
  expect(reads).toBe(4)
})

test("what a page brings after a hint is read again", async () => {
  const state = pageWith(Promise.resolve("old"))
  await settle()
  const { client, page, freshener, show } = openTab()
  freshener.hear("user")
  await settle()
  hydrate(client, state())
  show()
  expect(client.getQueryData(HOME)).toBe("old")
  await settle()
  expect(client.getQueryData(HOME)).toBe("new")
  expect(page.reads).toBe(1)
})

test("what was still on its way when the hint came is read again", async () => {
  let arrive: (value: string) => void = () => undefined
  const state = pageWith(new Promise((resolve) => (arrive = resolve)))
  const { client, freshener, show } = openTab()
  hydrate(client, state())
  show()
  freshener.hear("user")
  await settle()
  arrive("old")
  await settle()
  expect(client.getQueryData(HOME)).toBe("new")
})

test("a page that comes long after the last hint is not read twice", async () => {
  const { client, page, freshener, show } = openTab()
  freshener.hear("user")
  await vi.advanceTimersByTimeAsync(11_000)
  const state = pageWith(Promise.resolve("current"))
  await settle()
  hydrate(client, state())
  show()
  await settle()
  expect(client.getQueryData(HOME)).toBe("current")
  expect(page.reads).toBe(0)
})

test("a tab that closes reads nothing more", async () => {
  const { client, page, freshener, show, stop } = openTab()
  client.setQueryData(HOME, "old")
  show()
  freshener.hear("user")
  stop()
  await settle()
  expect(page.reads).toBe(0)
})
