// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { Toaster } from "@/components/ui/toaster.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import type { Draft } from "./draft-row.tsx"
import { OwnDrafts } from "./own-drafts.tsx"
import { OwnMessage, WayBack } from "./own-message.tsx"
import type { BriefMessage } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
configure({ asyncUtilTimeout: 20_000 })
afterAll(toastsRemoved)
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const words = m.past
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))

function showMessage(message: Partial<BriefMessage> = {}) {
  const said = { id: "m1", seq: 2, role: "USER", body: "A poster", mayChange: true, before: [], ...message }
  const revise = vi.fn((_id: string, _text: string | null) => Promise.resolve())
  const restoreVersion = vi.fn(() => Promise.resolve())
  const brief = { id: "b1", undo: "m1", back: { change: "UNDONE", to: 4 } }
  const workspace = { brief, revise, restoreVersion } as never as Workspace
  render(
    <>
      <OwnMessage workspace={workspace} message={said as never as BriefMessage} />
      <WayBack workspace={workspace} />
      <Toaster />
    </>,
    { wrapper: TrpcProvider },
  )
  return { revise, restoreVersion }
}

const box = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: words.editLabel })

test("a message is edited in its place, by keyboard too; Escape leaves it, and focus comes back", async () => {
  const { revise } = showMessage()
  const edit = words.edit("A poster")
  await press(edit)
  await waitFor(async () => expect(document.activeElement).toBe(await box()))
  fireEvent.keyDown(await box(), { key: "Escape" })
  expect(document.activeElement).toBe(screen.getByRole("button", { name: edit }))
  await press(edit)
  fireEvent.change(await box(), { target: { value: "A flyer" } })
  await press(words.update)
  expect(revise.mock.calls).toEqual([["m1", "A flyer"]])
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull())
})

test("an edit that is refused because of another tab says so and keeps what was typed", async () => {
  const { revise } = showMessage()
  revise.mockImplementation(async () => refuse("STALE_VERSION"))
  await press(words.edit("A poster"))
  fireEvent.change(await box(), { target: { value: "A flyer" } })
  await press(words.update)
  await screen.findByText(/changed in the meantime/)
  expect((await box()).value).toBe("A flyer")
})

test("the last message is taken back with one click and comes back with another; what it said before is there to read", async () => {
  const { revise, restoreVersion } = showMessage({ before: ["A banner"] })
  expect(screen.getByText("A banner").tagName).toBe("S")
  await press(words.undo)
  expect(revise.mock.calls).toEqual([["m1", null]])
  screen.getByText(words.came.UNDONE)
  await press(words.back.UNDONE)
  expect(restoreVersion.mock.calls).toEqual([[4]])
})

test("a draft is deleted at once and comes back by its undo, at the version that was left", async () => {
  const server = fakeServer()
  server.answer("briefs.discard", () => ({ id: "b1", version: 3 }))
  const draft = { id: "b1", version: 2, title: "Fair poster", status: "READY", updatedAt: new Date() } as Draft
  render(
    <>
      <OwnDrafts drafts={[draft]} />
      <Toaster />
    </>,
    { wrapper: TrpcProvider },
  )
  await press(m.draftList.draft.remove("Fair poster"))
  fireEvent.click(await screen.findByText(m.actions.undo))
  await waitFor(() =>
    expect(server.calls).toMatchObject([
      { path: "briefs.discard" },
      { path: "briefs.recover", input: { briefId: "b1", version: 3 } },
    ]),
  )
  await screen.findByText(m.draftList.draft.recovered)
})
