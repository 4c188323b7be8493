// @vitest-environment happy-dom
import { emptyBrief, viewOf } from "@atelier/domain/briefs"
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { Toaster } from "@/components/ui/toaster.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import { Deliverables } from "./deliverables.tsx"
import { FieldRow } from "./field-row.tsx"
import { SizeEditor } from "./size-editor.tsx"
import { StartTask } from "./start-task.tsx"
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
  vi.clearAllMocks()
  window.sessionStorage.clear()
})

const words = m.newTask
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))

test("Escape leaves a field of the brief and keeps what was typed, Cancel gives it up", async () => {
  const topic = { value: "Autumn poster", source: "confirmed", confidence: 1 } as const
  const workspace = { brief: { id: "b1", brief: { ...emptyBrief(), topic } }, setField: vi.fn() } as never as Workspace
  // It comes into sight when it is opened.
  Element.prototype.scrollIntoView = () => undefined
  render(<FieldRow workspace={workspace} field="topic" missing={false} readOnly={false} />, { wrapper: TrpcProvider })
  const open = async () => {
    await act(async () => void fireEvent.click(screen.getByTitle(words.edit(words.field.topic))))
    return (await screen.findByRole("textbox")) as HTMLInputElement
  }
  fireEvent.change(await open(), { target: { value: "Winter poster" } })
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" })
  expect(screen.queryByRole("textbox")).toBeNull()
  await open()
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Winter poster"))
  await press(m.actions.cancel)
  await open()
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Autumn poster")
  expect(workspace.setField).not.toHaveBeenCalled()
})

test("a first sentence that is refused stays, and an example that is refused brings it back", async () => {
  const server = fakeServer()
  render(<StartTask />, { wrapper: TrpcProvider })
  const box = screen.getByRole<HTMLTextAreaElement>("textbox")
  fireEvent.change(box, { target: { value: "A poster for our autumn sale" } })
  server.answer("briefs.start", () => refuse("RATE_LIMITED"))
  await press(m.startTask.send)
  expect((await screen.findByRole("alert")).textContent).toContain("Too many attempts")
  expect(box.value).toBe("A poster for our autumn sale")
  server.answer("briefs.start", () => refuse("RATE_LIMITED"))
  await press(m.startTask.example[0])
  await waitFor(() => expect(box.value).toBe("A poster for our autumn sale"))
  server.answer("briefs.start", () => ({ id: "b2" }))
  await press(m.startTask.send)
  await waitFor(() => expect(push).toHaveBeenCalledWith("/client/tasks/new/b2"))
  const sent = server.calls.filter(({ path }) => path === "briefs.start").map(({ input }) => input)
  expect(sent).toMatchObject([
    { message: "A poster for our autumn sale" },
    { message: m.startTask.example[0] },
    { message: "A poster for our autumn sale" },
  ])
  expect(new Set(sent.map((input) => (input as { idempotencyKey: string }).idempotencyKey)).size).toBe(3)
})

const set = <T,>(value: T) => ({ value, source: "confirmed", confidence: 1 }) as const

async function renderDeliverables() {
  const server = fakeServer()
  server.answer("tasks.estimate", () => ({ parts: [] }))
  const [blank] = emptyBrief().deliverables
  const guessed = { value: 2, source: "inferred", confidence: 0.7 } as const
  const deliverables = [
    { ...blank, id: "d1", contentType: set("story") },
    { ...blank, id: "d2", contentType: set("flyer"), platform: set(["print"]), quantity: guessed },
  ]
  const setField = vi.fn(() => Promise.resolve())
  const restoreDeliverable = vi.fn(() => Promise.resolve())
  const deadline = set("2026-12-04T17:00:00.000Z")
  const brief = { id: "b1", brief: { ...emptyBrief(), deadline, deliverables }, readiness: { missing: [] } }
  const workspace = { brief, setField, restoreDeliverable } as never as Workspace
  render(
    <>
      <Deliverables workspace={workspace} readOnly={false} />
      <Toaster />
    </>,
    { wrapper: TrpcProvider },
  )
  return { setField, restoreDeliverable, flyer: deliverables[1] }
}

test("a deliverable that is removed comes back as it was, where it was", async () => {
  const { setField, restoreDeliverable, flyer } = await renderDeliverables()
  await press(words.deliverables.remove(m.briefs.contentType.flyer))
  fireEvent.click(await screen.findByText(m.actions.undo))
  await waitFor(() => expect(restoreDeliverable).toHaveBeenCalledWith(flyer, 1))
  expect(setField.mock.calls).toEqual([[{ field: "contentType", value: null, deliverable: "d2" }]])
})

test("a deadline that all share stands at none of them; each can have its own", async () => {
  Element.prototype.scrollIntoView = () => undefined
  await renderDeliverables()
  expect(screen.queryByText(words.field.deadline)).toBeNull()
  const [first] = screen.getAllByRole("button", { name: words.deliverables.ownDeadline })
  await act(async () => void fireEvent.click(first as HTMLElement))
  expect(screen.queryAllByText(words.field.deadline)).not.toEqual([])
  await act(async () => void fireEvent.click(await screen.findByRole("button", { name: m.actions.cancel })))
  expect(screen.queryByText(words.field.deadline)).toBeNull()
})

test("what is left to add is not called missing, and a brief with room left is not called complete", () => {
  expect(words.progress([], 0)).toBe("Nothing missing")
  expect(words.progress([], 2)).toBe("Enough to start")
  expect(words.progressShort(0, 2)).toBe("Enough to start")
  expect(words.price.unpriced([2])).toBe("Not included: deliverable 2. Choose its format to see its price.")
})

test("a size of one's own is added in its unit; what does not fit is said at its side and nothing is added", async () => {
  const save = vi.fn(() => Promise.resolve())
  const editor = <SizeEditor brief={viewOf(emptyBrief())} draft="size" save={save} leave={vi.fn()} />
  const { unmount } = render(editor, { wrapper: TrpcProvider })
  const [width, height] = [m.briefEditor.width, m.briefEditor.height].map(
    (label) => () => screen.getByLabelText<HTMLInputElement>(label),
  )
  const write = (w: string, h: string, unit: string) => {
    fireEvent.change(screen.getByLabelText(m.briefEditor.unit), { target: { value: unit } })
    fireEvent.change(width?.() as HTMLElement, { target: { value: w } })
    fireEvent.change(height?.() as HTMLElement, { target: { value: h } })
  }
  write("10.5", "300", "px")
  await press(m.briefEditor.addSize)
  screen.getByText(m.briefEditor.sizeRange.px("16", "40,000"))
  expect(width?.().getAttribute("aria-invalid")).toBe("true")
  expect(height?.().getAttribute("aria-invalid")).toBeNull()
  write("0", "9", "ratio")
  await press(m.briefEditor.addSize)
  screen.getByText(m.briefEditor.sizeRange.ratio("1", "100"))
  write("105,5", "148", "mm")
  unmount()
  render(editor, { wrapper: TrpcProvider })
  await waitFor(() => expect(width?.().value).toBe("105,5"))
  await act(async () => void fireEvent.keyDown(height?.() as HTMLElement, { key: "Enter" }))
  write("16", "9", "ratio")
  await press(m.briefEditor.addSize)
  await press(m.actions.save)
  const label = m.briefEditor.ownSize
  expect(save).toHaveBeenCalledWith({
    field: "dimensions",
    value: [
      { unit: "mm", width: 105.5, height: 148, label },
      { unit: "ratio", width: 16, height: 9, label },
    ],
  })
})
