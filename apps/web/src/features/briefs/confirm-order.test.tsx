// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { Suspense } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer } from "@/testing/server.ts"
import { AskApproval } from "./ask-approval.tsx"
import { ConfirmOrder } from "./confirm-order.tsx"
import type { Estimate } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const push = vi.fn()
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, replace: push }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
configure({ asyncUtilTimeout: 20_000 })
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const deadline = new Date("2026-12-01T17:00:00Z")
const part = (deliverable: string, name: string, credits: number) => ({ deliverable, name, credits, deadline })
const ESTIMATE = {
  credits: 30,
  balanceAfter: 20,
  quantity: 2,
  unusual: null,
  deadline,
  parts: [part("d1", "Printed poster", 12), part("d2", "YouTube video", 18)],
  proposed: { way: "separately", because: "kinds" },
} as never as Estimate

async function show(choose?: RegExp) {
  const server = fakeServer()
  server.answer("tasks.submit", () => ({ taskId: "t1", taskIds: choose ? ["t1"] : ["t1", "t2"] }))
  Element.prototype.scrollIntoView = () => undefined
  const workspace = { brief: { id: "b1" }, refresh: vi.fn(async () => []) } as never as Workspace
  render(<ConfirmOrder workspace={workspace} estimate={ESTIMATE} back={() => undefined} />, { wrapper: TrpcProvider })
  if (choose) {
    fireEvent.click(screen.getByRole("radio", { name: choose }))
  }
  return { server, workspace }
}

test("shows both ways with the price and day of each, and why the proposed one is better", async () => {
  await show()
  const both = screen.getAllByRole<HTMLInputElement>("radio")
  expect(both.map(({ checked }) => checked)).toEqual([false, true])
  expect(screen.getByText(m.confirmOrder.ways.because.kinds)).toBeDefined()
  for (const price of ["12 credits", "18 credits", "30 credits"]) {
    expect(screen.getByText(price)).toBeDefined()
  }
})

test("submits a task for each with one click, and stays where its tasks are shown", async () => {
  const { server, workspace } = await show()
  const button = screen.getByRole("button", { name: m.confirmOrder.confirmEach(2, "30 credits") })
  await act(async () => void fireEvent.click(button))
  await waitFor(() => expect(workspace.refresh).toHaveBeenCalled())
  expect(server.calls).toMatchObject([{ path: "tasks.submit", input: { separately: true, quotedCredits: 30 } }])
  expect(push).not.toHaveBeenCalled()
})

test("submits one task of all when that is chosen", async () => {
  const { server } = await show(/^One task/)
  await act(
    async () => void fireEvent.click(screen.getByRole("button", { name: m.confirmOrder.confirm("30 credits") })),
  )
  await waitFor(() => expect(push).toHaveBeenCalledWith("/client/tasks/t1"))
  expect(server.calls).toMatchObject([{ path: "tasks.submit", input: { separately: false } }])
})

test("the form that asks the owner waits until it is known whether they were asked already", async () => {
  const server = fakeServer()
  const waiting = { state: "WAITING", changed: false, expiresAt: deadline }
  server.answer("tasks.approvals.of", () => waiting)
  const shown: boolean[] = []
  const watch = new MutationObserver(() => shown.push(screen.queryByRole("textbox") !== null))
  watch.observe(document.body, { childList: true, subtree: true })
  const ask = <AskApproval briefId="b1" estimate={{ credits: 30, approval: "LIMIT" }} />
  await act(async () => void render(<Suspense>{ask}</Suspense>, { wrapper: TrpcProvider }))
  await screen.findByRole("button", { name: m.approvals.ask.withdraw })
  watch.disconnect()
  expect(shown).not.toContain(true)
})
