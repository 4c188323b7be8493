// @vitest-environment happy-dom
import { emptyBrief } from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { Composer } from "@/components/chat/composer.tsx"
import { Block } from "@/components/ui/block.tsx"
import { Toaster } from "@/components/ui/toaster.tsx"
import { ImportStatus } from "@/features/imports/admin/import-list.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import { BriefMoodboard } from "./brief-moodboard.tsx"
import { Moodboard } from "./moodboard.tsx"
import { StyleSearch } from "./style-search.tsx"
import { Templates } from "./templates.tsx"
import type { Workspace } from "./use-brief.ts"

const push = vi.fn()
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, replace: push }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
configure({ asyncUtilTimeout: 20_000 })
afterAll(toastsRemoved)
afterEach(() => {
  cleanup()
  cache?.clear()
  vi.clearAllMocks()
})

let cache: QueryClient | undefined
function Cache() {
  cache = useQueryClient()
  return null
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const show = (part: React.ReactNode) =>
  render(
    <>
      <Block skeleton={<p>Loading</p>}>{part}</Block>
      <Toaster />
      <Cache />
    </>,
    { wrapper: TrpcProvider },
  )
const page = (...items: object[]) => ({ items, nextCursor: null })

const template = { id: "t1", name: "Monthly post", scope: "HOUSE", about: "A post", by: null, mayChange: false }
const start = `${m.templates.start} Monthly post`

test("templates are nothing while there is none, and are started from", async () => {
  const server = fakeServer()
  server.answer("briefs.templates.list", () => page())
  const { unmount, container } = show(<Templates />)
  expect(screen.getByText("Loading")).toBeTruthy()
  await waitFor(() => expect(screen.queryByText("Loading")).toBeNull())
  expect(container.querySelector("li")).toBeNull()
  unmount()
  cache?.clear()

  server.answer("briefs.templates.list", () => page(template))
  // Read again after each mutation.
  server.answer("briefs.templates.list", () => page(template))
  server.answer("briefs.templates.list", () => page(template))
  server.answer("briefs.templates.start", () => refuse("NOT_FOUND"))
  server.answer("briefs.templates.start", () => ({ id: "b1" }))
  show(<Templates />)
  expect(await screen.findByRole("button", { name: start })).toBeTruthy()
  await press(start)
  expect(await screen.findByText(String(copy.errors.NOT_FOUND))).toBeTruthy()
  expect(push).not.toHaveBeenCalled()
  await press(start)
  await waitFor(() => expect(push).toHaveBeenCalledWith("/client/tasks/new/b1"))
})

test("a list of templates that fails is asked for again", async () => {
  const server = fakeServer()
  server.answer("briefs.templates.list", () => refuse("RATE_LIMITED"))
  server.answer("briefs.templates.list", () => page(template))
  show(<Templates />)
  expect(await screen.findByText(/Too many attempts/)).toBeTruthy()
  await press(m.actions.retry)
  expect(await screen.findByRole("button", { name: start })).toBeTruthy()
})

test("a screenshot that is pasted is attached; where text is beside it, the text is meant", () => {
  const onFiles = vi.fn()
  render(<Composer value="" onChange={vi.fn()} onSend={vi.fn()} label="Message" placeholder="" onFiles={onFiles} />)
  const paste = (text: string) => {
    const clipboardData = { files: [new File(["a"], "image.png")], getData: () => text }
    return fireEvent.paste(screen.getByLabelText("Message"), { clipboardData })
  }
  expect(paste("A1\tB1"), "left to the browser").toBe(true)
  expect(onFiles).not.toHaveBeenCalled()
  expect(paste("")).toBe(false)
  expect(onFiles.mock.lastCall?.[0]).toMatchObject([{ name: "image.png" }])
})

const card = { id: "s1", name: "Paper cut", imageUrl: "/a.svg" }

test("the library shows what it finds, says when that is nothing or refused, and asks again", async () => {
  const server = fakeServer()
  const onToggle = vi.fn()
  server.answer("catalog.styles", () => page(card))
  server.answer("catalog.styles", () => page())
  server.answer("catalog.styles", () => refuse("RATE_LIMITED"))
  server.answer("catalog.styles", () => page(card))
  show(<StyleSearch chosen={[]} onToggle={onToggle} />)
  expect(screen.getByText(m.common.loading)).toBeTruthy()
  fireEvent.click(await screen.findByRole("button", { name: /Paper cut/ }))
  expect(onToggle).toHaveBeenCalledWith("s1")
  const find = (text: string) => {
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: text } })
    return press(m.styleSearch.now)
  }
  await find("nothing like it")
  expect(await screen.findByText(m.styleSearch.nothing)).toBeTruthy()
  expect(server.calls.at(-1)?.input).toMatchObject({ search: "nothing like it" })
  await find("a".repeat(500))
  expect(server.calls, "what is too long is not sent").toHaveLength(2)
  await find("again")
  expect(await screen.findByText(/Too many attempts/)).toBeTruthy()
  await press(m.actions.retry)
  expect(await screen.findByRole("button", { name: /Paper cut/ })).toBeTruthy()
})

test("an import that brought nothing is not called done", () => {
  const { rerender } = render(<ImportStatus run={{ status: "COMPLETED", successful: 0 }} />)
  expect(screen.getByText(m.adminImports.nothing)).toBeTruthy()
  rerender(<ImportStatus run={{ status: "COMPLETED", successful: 1 }} />)
  expect(screen.getByText(m.adminImports.status.COMPLETED)).toBeTruthy()
})

const red = { id: "#aa0000", type: "color", imageUrl: null, name: "#aa0000", note: "Like the roof" }
const style = { id: "s1", type: "style", imageUrl: "/a.svg", name: "Paper cut" }

test("whoever works on a task sees its moodboard with the client's notes", async () => {
  fakeServer()
  show(<Moodboard taskId="t1" items={[red, style] as never} />)
  expect(await screen.findByText("Like the roof")).toBeTruthy()
  expect(screen.getByRole("img", { name: "#aa0000" })).toBeTruthy()
  expect(screen.getByRole("img", { name: "Paper cut" })).toBeTruthy()
})

test("a moodboard is arranged, and what is removed comes back where it was", async () => {
  fakeServer()
  const arrange = vi.fn(async (_items: unknown) => undefined)
  const brief = { id: "b1", brief: emptyBrief(), moodboard: [red, style] }
  show(<BriefMoodboard workspace={{ brief, arrange } as never as Workspace} readOnly={false} />)
  const sent = () => arrange.mock.lastCall?.[0]
  const words = m.moodboard
  await waitFor(() => screen.getByLabelText(words.note("Paper cut")))
  await press(words.earlier("Paper cut"))
  expect(sent()).toEqual([
    { styleId: "s1", type: "style" },
    { color: "#aa0000", type: "color", note: "Like the roof" },
  ])
  const note = screen.getByLabelText(words.note("Paper cut"))
  fireEvent.change(note, { target: { value: "Only the paper" } })
  await act(async () => void fireEvent.blur(note))
  expect(sent()).toContainEqual({ styleId: "s1", type: "style", note: "Only the paper" })
  await press(words.remove("#aa0000"))
  expect(sent()).toEqual([{ styleId: "s1", type: "style" }])
  fireEvent.click(await screen.findByRole("button", { name: m.actions.undo }))
  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()).toEqual([
    { color: "#aa0000", type: "color", note: "Like the roof" },
    { styleId: "s1", type: "style" },
  ])
})
