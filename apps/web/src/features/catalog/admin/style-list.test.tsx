// @vitest-environment happy-dom
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { Block } from "@/components/ui/block.tsx"
import { Toaster } from "@/components/ui/toaster.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import type { LibraryFilter } from "./library-filter.ts"
import { StyleList } from "./style-list.tsx"

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/admin/library" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
configure({ asyncUtilTimeout: 20_000 })
afterAll(toastsRemoved)
afterEach(() => {
  cleanup()
  cache?.clear()
})

let cache: QueryClient | undefined
function Cache() {
  cache = useQueryClient()
  return null
}
const words = m.adminLibrary
const filter: LibraryFilter = { tab: null, q: "", axis: "bold", type: null, state: "shown" }
const show = () =>
  render(
    <>
      <Block skeleton={<p>Loading</p>}>
        <StyleList filter={filter} />
      </Block>
      <Toaster />
      <Cache />
    </>,
    { wrapper: TrpcProvider },
  )
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const select = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole("checkbox", { name: words.select(name) })))

const toFront = (id: string) => new RegExp(`^${words.first}.*Card ${id}$`)

const card = (id: string, more: object = {}) => ({
  id,
  name: `Card ${id}`,
  imageUrl: "/a.webp",
  isActive: true,
  styleAxis: "bold",
  deliverableType: "logo",
  chosen: 0,
  chosenLately: 0,
  ...more,
})
const page = (...items: object[]) => ({ items, nextCursor: null })

test("an empty library says what will appear in it", async () => {
  const server = fakeServer()
  server.answer("catalog.admin.library", () => page())
  show()
  await screen.findByText(words.empty.title)
  expect(server.calls[0]?.input).toMatchObject({ limit: 40, styleAxis: "bold", isActive: true })
})

test("selected cards are hidden together, a refusal keeps them selected, and what is gone no longer counts", async () => {
  const server = fakeServer()
  server.answer("catalog.admin.library", () => page(card("a", { chosen: 3, chosenLately: 1 }), card("b"), card("c")))
  server.answer("catalog.admin.activateStyles", () => refuse("NOT_FOUND"))
  server.answer("catalog.admin.library", () => page(card("a"), card("b"), card("c")))
  server.answer("catalog.admin.activateStyles", () => ({ changed: 2 }))
  server.answer("catalog.admin.library", () => page(card("b", { isActive: false })))
  show()
  await screen.findByText(words.chosen(3, 1))
  expect(screen.getByRole<HTMLButtonElement>("button", { name: words.hide }).disabled).toBe(true)
  await select("Card a")
  await select("Card b")
  screen.getByText(words.selected(2))
  await press(words.hide)
  expect(server.calls.find(({ path }) => path === "catalog.admin.activateStyles")?.input).toMatchObject({
    ids: ["a", "b"],
    isActive: false,
  })
  screen.getByText(words.selected(2))
  await press(words.hide)
  await screen.findByText(words.hiddenNow(2))
  await screen.findByText(words.states.hidden)
  screen.getByText(words.selected(0))
})

test("every card but the first can be moved to the front", async () => {
  const server = fakeServer()
  server.answer("catalog.admin.library", () => page(card("a"), card("b")))
  server.answer("catalog.admin.library", () => page(card("b"), card("a")))
  show()
  await screen.findByRole("checkbox", { name: words.select("Card a") })
  expect(screen.queryByRole("button", { name: toFront("a") })).toBeNull()
  await press(toFront("b"))
  await screen.findByText(words.firstNow("Card b"))
  await waitFor(() => screen.getByRole("button", { name: toFront("a") }))
  const { input } = server.calls.find(({ path }) => path === "catalog.admin.moveStyle") ?? {}
  expect(input).toEqual({ id: "b", before: "a" })
})
