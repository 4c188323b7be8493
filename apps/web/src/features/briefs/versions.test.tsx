// @vitest-environment happy-dom
import { copy } from "@atelier/domain/copy"
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { Toaster } from "@/components/ui/toaster.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import type { Workspace } from "./use-brief.ts"
import { Versions } from "./versions.tsx"

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/task" }))
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
const words = m.past
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const version = (number: number, more: object = {}) => ({
  version: number,
  change: "SET",
  said: null,
  changed: [],
  at: new Date(),
  ...more,
})

async function open(...pages: object[][]) {
  const server = fakeServer()
  for (const [at, items] of pages.entries()) {
    server.answer("briefs.versions", () => ({ items, nextCursor: at < pages.length - 1 ? "next" : null }))
  }
  const restoreVersion = vi.fn((_to: number) => Promise.resolve())
  const workspace = { brief: { id: "b1", version: 4 }, restoreVersion } as never as Workspace
  render(
    <>
      <Versions workspace={workspace} />
      <Toaster />
      <Cache />
    </>,
    { wrapper: TrpcProvider },
  )
  await press(words.versions)
  await screen.findByText(words.current)
  return { server, restoreVersion }
}

const latest = version(4, { changed: ["audience", "deadline"] })
const said = version(3, { change: "SAID", said: "A poster for the harbour fair" })

test("each version says what made it and what it changed, the current one has no way back, and older ones follow", async () => {
  const { server } = await open([latest, said, version(2, { change: "UNDONE" })], [version(1)])
  screen.getByText('"A poster for the harbour fair"')
  screen.getByText(words.change.UNDONE)
  const { audience, deadline } = m.newTask.spoken
  expect(screen.getByRole("dialog").textContent).toContain(words.changed([audience, deadline]))
  expect(screen.queryByRole("button", { name: words.restore("4") })).toBeNull()
  expect(screen.queryByText(words.begun)).toBeNull()
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: m.list.more })))
  await screen.findByText(words.begun)
  const asked = server.calls.filter(({ path }) => path === "briefs.versions").map(({ input }) => input)
  expect(asked.at(-1)).toMatchObject({ briefId: "b1", limit: 25, cursor: "next" })
})

test("a version is restored, which closes the dialog and can be undone", async () => {
  const { restoreVersion } = await open([latest, said])
  await press(words.restore("3"))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  await screen.findByText(words.restored)
  await press(m.actions.undo)
  expect(restoreVersion.mock.calls).toEqual([[3], [4]])
})

test("a refusal is told and leaves the dialog open", async () => {
  const { restoreVersion } = await open([latest, said])
  restoreVersion.mockImplementation(async () => refuse("BRIEF_SUBMITTED"))
  await press(words.restore("3"))
  await screen.findByText(String(copy.errors.BRIEF_SUBMITTED))
  screen.getByRole("dialog")
})
