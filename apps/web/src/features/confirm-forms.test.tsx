// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { Button } from "@/components/ui/button.tsx"
import { toast, toastUndo } from "@/components/ui/toast.ts"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { ConfirmOrder } from "./briefs/confirm-order.tsx"
import type { Estimate } from "./briefs/types.ts"
import type { Workspace } from "./briefs/use-brief.ts"
import { PublishRules } from "./matching/admin/publish.tsx"
import "./matching/admin/publish-form.tsx"
import { WithdrawForm } from "./payouts/freelancer/withdraw-form.tsx"

const push = vi.fn()
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, replace: push }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
vi.mock("@/components/ui/toast.ts", () => ({
  toast: Object.assign(vi.fn(), { error: vi.fn() }),
  toastError: vi.fn(),
  toastUndo: vi.fn(),
}))
configure({ asyncUtilTimeout: 20_000 })
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
  window.sessionStorage.clear()
})

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const said = async () => (await screen.findByRole("alert")).textContent
const callsOf = ({ calls }: ReturnType<typeof fakeServer>, name: string) =>
  calls.filter(({ path }) => path === name).map(({ input }) => input as { idempotencyKey: string })

test("a withdrawal whose amount has changed says so beside its button, and the next try is another", async () => {
  const words = m.earnings
  const server = fakeServer()
  const form = (cents: number) => <WithdrawForm amountCents={cents} method="PAYPAL" />
  const { rerender } = render(form(3430), { wrapper: TrpcProvider })
  server.answer("payouts.request", () => refuse("STALE_VERSION"))
  server.answer("payouts.request", () => ({ id: "p1", amountCents: 6860 }))
  await press(words.withdraw("$34.30"))
  expect(await said()).toContain(words.amountMoved)
  rerender(form(6860))
  await press(words.withdraw("$68.60"))
  await waitFor(() => expect(toastUndo).toHaveBeenCalledWith(words.asked("$68.60"), expect.any(Function)))
  const sent = callsOf(server, "payouts.request")
  expect(sent).toMatchObject([{ expectedCents: 3430 }, { expectedCents: 6860 }])
  expect(sent[0]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey)
})

test("a price that has changed is said before anything is charged, once is paid once, and an unusual order is meant", async () => {
  const words = m.confirmOrder
  const server = fakeServer()
  const refresh = vi.fn(() => Promise.resolve())
  const workspace = { brief: { id: "b1" }, refresh } as never as Workspace
  const estimate = {
    credits: 300,
    balanceAfter: 20,
    unusual: "QUANTITY",
    quantity: 30,
    parts: [{}],
    proposed: { way: "together" },
  } as never as Estimate
  Element.prototype.scrollIntoView = () => undefined
  render(<ConfirmOrder workspace={workspace} estimate={estimate} back={vi.fn()} />, { wrapper: TrpcProvider })
  const charge = words.confirm("300 credits")
  expect(screen.getByRole<HTMLButtonElement>("button", { name: charge }).disabled).toBe(true)
  fireEvent.click(screen.getByRole("checkbox"))
  server.answer("tasks.submit", () => refuse("QUOTE_CHANGED"))
  await press(charge)
  expect(await said()).toContain("The price has changed")
  expect(refresh).toHaveBeenCalledOnce()
  expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true)
  server.answer("tasks.submit", () => ({ taskId: "t1", taskIds: ["t1"] }))
  const button = screen.getByRole("button", { name: charge })
  await act(async () => void fireEvent.click(button))
  await act(async () => void fireEvent.click(button))
  await waitFor(() => expect(push).toHaveBeenCalledWith("/client/tasks/t1"))
  expect(button.getAttribute("aria-busy")).toBe("true")
  const sent = callsOf(server, "tasks.submit")
  expect(sent).toMatchObject([{ quotedCredits: 300, unusualConfirmed: true }, { unusualConfirmed: true }])
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2)
})

test("rules that were overtaken say so in the dialog; a draft that cannot be saved is not published", async () => {
  const words = m.adminDraft
  const server = fakeServer()
  const before = vi.fn(async () => true)
  render(
    <PublishRules
      trigger={<Button>{words.publish}</Button>}
      title={words.publishTitle(4)}
      description={words.publishText}
      configId="c4"
      version={4}
      active={3}
      changes={[]}
      before={before}
    />,
    { wrapper: TrpcProvider },
  )
  const confirm = words.publishConfirm(4)
  const open = async () => {
    await press(words.publish)
    await screen.findByRole("button", { name: confirm })
  }
  await open()
  before.mockResolvedValueOnce(false)
  await press(confirm)
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(callsOf(server, "matching.admin.publish")).toEqual([])
  expect(toast).not.toHaveBeenCalled()
  await open()
  server.answer("matching.admin.publish", () => refuse("STALE_VERSION"))
  server.answer("matching.admin.publish", () => ({ id: "c4" }))
  await press(confirm)
  expect(await said()).toContain(words.overtaken)
  await press(confirm)
  await waitFor(() => expect(push).toHaveBeenCalledWith("/admin/matching"))
  expect(toast).toHaveBeenCalledWith(words.published(4))
})
