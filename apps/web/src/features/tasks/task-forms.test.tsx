// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import type { ReactElement } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { toast } from "@/components/ui/toast.ts"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { EndTask } from "./admin/end-task.tsx"
import { CancelTask } from "./client/cancel-task.tsx"
import { RateTask } from "./client/rate-task.tsx"
import { ReleaseTask } from "./freelancer/release-task.tsx"
import type { TaskDetail } from "./types.ts"

const push = vi.fn()
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, replace: push }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
vi.mock("@/components/ui/toast.ts", () => ({
  toast: Object.assign(vi.fn(), { error: vi.fn() }),
  toastError: vi.fn(),
}))
configure({ asyncUtilTimeout: 20_000 })
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
  window.sessionStorage.clear()
})

const task = {
  id: "task-1",
  credits: 20,
  payCentsPerCredit: 343,
  freelancer: { id: "mira", name: "Mira Osei" },
  client: { id: "lena", name: "Lena Hoffmann", company: "Nordlicht Coffee" },
} as TaskDetail

async function open(ui: ReactElement, button: string) {
  const server = fakeServer()
  render(ui, { wrapper: TrpcProvider })
  await press(button)
  await screen.findByRole("button", { name: m.actions.back })
  return server
}

const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const keyOf = (input: unknown) => (input as { idempotencyKey: string }).idempotencyKey

test("a refund that has changed is said in the dialog, what was typed stays, and the next try is another", async () => {
  const words = m.cancelForm
  const settlement = { refundCredits: 12, earnedCredits: 8 }
  const server = await open(<CancelTask task={task} settlement={settlement} />, m.taskPage.actions.cancel)
  write(/^Reason/, "no")
  await press(words.confirm("12 credits"))
  screen.getByText(words.tooShort)
  expect(server.calls.filter(({ path }) => path === "tasks.cancel")).toEqual([])
  write(/^Reason/, "The campaign was called off.")
  server.answer("tasks.cancel", () => refuse("REFUND_CHANGED"))
  server.answer("tasks.cancel", () => ({ refundCredits: 12 }))
  await press(words.confirm("12 credits"))
  expect((await screen.findByRole("alert")).textContent).toContain(words.moved)
  await press(words.confirm("12 credits"))
  await waitFor(() => expect(toast).toHaveBeenCalledWith(words.done("12 credits")))
  const sent = server.calls.filter(({ path }) => path === "tasks.cancel")
  expect(sent.map(({ input }) => input)).toEqual([
    expect.objectContaining({ taskId: "task-1", expectedRefundCredits: 12, reason: "The campaign was called off." }),
    expect.objectContaining({ taskId: "task-1", expectedRefundCredits: 12, reason: "The campaign was called off." }),
  ])
  expect(keyOf(sent[0]?.input)).not.toBe(keyOf(sent[1]?.input))
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("a rating is sent once a number is chosen, its comment survives the dialog", async () => {
  const server = await open(<RateTask task={task} />, m.taskPage.actions.rate)
  write(new RegExp(`^${m.rate.comment}`), "Calm and quick.")
  await press(m.actions.back)
  await press(m.taskPage.actions.rate)
  expect(screen.getByRole<HTMLButtonElement>("button", { name: m.rate.send }).disabled).toBe(true)
  fireEvent.click(screen.getByRole("radio", { name: /^5/ }))
  await press(m.rate.send)
  expect(server.calls[0]).toEqual({
    path: "delivery.rate",
    input: { taskId: "task-1", score: 5, comment: "Calm and quick." },
  })
  await waitFor(() => expect(toast).toHaveBeenCalledWith(m.rate.done))
})

test("giving a task back needs a reason, and a task that went elsewhere says so", async () => {
  const words = m.work.task.releaseDialog
  const server = await open(<ReleaseTask taskId="task-1" />, m.work.task.release)
  await press(words.confirm)
  screen.getByText(words.tooShort)
  write(words.reason, "I am ill this week.")
  server.answer("tasks.release", () => refuse("INVALID_TRANSITION"))
  await press(words.confirm)
  await waitFor(() => expect(toast.error).toHaveBeenCalledWith(m.common.form.conflict, { id: "conflict" }))
  await press(words.confirm)
  await waitFor(() => expect(toast).toHaveBeenCalledWith(words.done))
  expect(push).toHaveBeenCalledWith(expect.stringContaining("/freelancer"))
})

test("an admin's split of the credits is said before the click, and is not sent while it cannot be", async () => {
  const words = m.adminTaskForms.end
  const server = await open(<EndTask task={task} primary />, m.adminTask.actions.end)
  write(words.refund, "21")
  screen.getByText(words.wrong("20"))
  write(m.adminList.reason.label, "The client and Mira agreed on half.")
  fireEvent.click(screen.getByRole("button", { name: m.adminTask.actions.end, hidden: false }))
  expect(server.calls).toEqual([])
  write(words.refund, "10")
  await press(words.confirm("10 credits", "$34.30 USD"))
  expect(server.calls[0]).toMatchObject({
    path: "tasks.admin.end",
    input: { refundCredits: 10, expectedCredits: 20, reason: "The client and Mira agreed on half." },
  })
})
