// @vitest-environment happy-dom
import { copy } from "@atelier/domain/copy"
import { act, cleanup, configure, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Button } from "@/components/ui/button.tsx"
import { toast } from "@/components/ui/toast.ts"
import { KeptFor } from "@/lib/kept-for.ts"
import * as m from "@/messages/index.ts"
import { RadioField, TextField } from "./fields.tsx"
import { Form, FormActions, SubmitButton } from "./form.tsx"
import { FormDialog } from "./form-dialog.tsx"
import { useForm } from "./use-form.ts"

vi.mock("@/components/ui/toast.ts", () => {
  const say = Object.assign(vi.fn(), { error: vi.fn() })
  return { toast: say, toastError: vi.fn() }
})

// A dialog's code comes when it is opened.
configure({ asyncUtilTimeout: 20_000 })

type Typed = { name: string; password: string; kind: "A" | "B" | null }
type Send = (values: Typed, key: string) => Promise<unknown>

const required = m.auth.required

function Example({ send, inDialog = false }: { send: Send; inDialog?: boolean }) {
  const form = useForm({
    values: { name: "", password: "", kind: "A" } as Typed,
    draft: "example",
    secret: ["password"],
    check: ({ name, password, kind }) => ({
      kind: kind === null && "Choose one.",
      name: name === "" && required.name,
      password: password === "" && required.password,
    }),
    send,
    done: "Saved.",
  })
  return (
    <Form form={form}>
      <RadioField
        {...form.field("kind")}
        label="Kind"
        options={[
          { value: "A", label: "First" },
          { value: "B", label: "Second" },
        ]}
      />
      <TextField {...form.field("name")} label="Name" help="As others see it." />
      <TextField {...form.field("password")} label="Password" type="password" />
      {inDialog ? <FormActions submit="Send" /> : <SubmitButton>Send</SubmitButton>}
    </Form>
  )
}

/** As the typed client's failed calls arrive. */
const refusal = (reason: keyof typeof copy.errors, fieldErrors: Record<string, string[]> = {}) =>
  Object.assign(new Error(String(copy.errors[reason])), { data: { reason, fieldErrors } })

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const button = () => screen.getByRole("button", { name: /Send/ })
const press = () => act(async () => void fireEvent.click(button()))

function fill(): void {
  write("Name", "Lena")
  write("Password", "correct horse")
}

const described = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent)

beforeEach(() => window.sessionStorage.clear())
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

test("what is missing is said beside its field, the first has the focus, and nothing is sent", async () => {
  const send = vi.fn<Send>()
  render(<Example send={send} />)
  await press()
  expect(send).not.toHaveBeenCalled()
  expect(box("Name").getAttribute("aria-invalid")).toBe("true")
  expect(described(box("Name"))).toEqual(["As others see it.", required.name])
  expect(document.activeElement).toBe(box("Name"))
  write("Name", "Lena")
  expect(box("Name").getAttribute("aria-invalid")).toBeNull()
  expect(described(box("Password"))).toEqual([required.password])
})

test("what the server says of a field stands at the field, and of one that is not shown above the form", async () => {
  const send = vi.fn<Send>(async () => {
    throw refusal("INVALID_INPUT", { name: ["Write at least two letters."], country: ["Choose a country."] })
  })
  render(<Example send={send} />)
  fill()
  await press()
  expect(described(box("Name"))).toEqual(["As others see it.", "Write at least two letters."])
  expect(document.activeElement).toBe(box("Name"))
  expect(screen.getByRole("alert").textContent).toContain("Choose a country.")
  expect(box("Password").value).toBe("correct horse")
})

test("a refusal is shown in the catalogue's sentence, what was typed stays, and the next try is another", async () => {
  const keys: string[] = []
  const send = vi.fn<Send>(async (_values, key) => {
    keys.push(key)
    throw keys.length === 1 ? new Error("fetch failed") : refusal("STALE_VERSION")
  })
  render(<Example send={send} />)
  fill()
  await press()
  expect(screen.getByRole("alert").textContent).toContain(m.errors.unknown)
  await press()
  expect(screen.getByRole("alert").textContent).toContain(copy.errors.STALE_VERSION)
  await press()
  expect(box("Name").value).toBe("Lena")
  // The same after a fault of the network, which may have been heard; another once there was an answer.
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test("while it is sent the button is busy, and a double click or Enter send nothing more", async () => {
  let answer: (value: unknown) => void = () => undefined
  const send = vi.fn<Send>(() => new Promise((resolve) => (answer = resolve)))
  render(<Example send={send} />)
  fill()
  await press()
  expect(button().getAttribute("aria-busy")).toBe("true")
  await press()
  await act(async () => void fireEvent.submit(box("Name").form as HTMLFormElement))
  expect(send).toHaveBeenCalledTimes(1)
  await act(async () => answer({}))
  expect(toast).toHaveBeenCalledWith("Saved.")
  expect(button().getAttribute("aria-busy")).toBeNull()
  expect([box("Name").value, box("Password").value]).toEqual(["", ""])
  expect(window.sessionStorage).toHaveLength(0)
})

test("a reload keeps what was typed but no secret, and for its writer only", () => {
  const page = (person: string) => (
    <KeptFor person={person}>
      <Example send={vi.fn<Send>()} />
    </KeptFor>
  )
  const first = render(page("lena"))
  fill()
  fireEvent.click(screen.getByLabelText("Second"))
  first.unmount()
  const again = render(page("lena"))
  expect([box("Name").value, box("Password").value]).toEqual(["Lena", ""])
  expect(screen.getByLabelText<HTMLInputElement>("Second").checked).toBe(true)
  again.unmount()
  render(page("omar"))
  expect(box("Name").value).toBe("")
})

test("a dialog that is closed keeps all of it; sent, it closes and begins anew", async () => {
  const send = vi.fn<Send>(async () => ({}))
  render(
    <FormDialog trigger={<Button>Open</Button>} title="Example">
      <Example send={send} inDialog />
    </FormDialog>,
  )
  const open = async () => {
    fireEvent.click(screen.getByRole("button", { name: "Open", hidden: true }))
    await screen.findByLabelText("Name")
  }
  await open()
  fill()
  fireEvent.keyDown(box("Name"), { key: "Escape" })
  expect(screen.queryByLabelText("Name")).toBeNull()
  await open()
  expect([box("Name").value, box("Password").value]).toEqual(["Lena", "correct horse"])
  await press()
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.queryByLabelText("Name")).toBeNull()
  await open()
  expect([box("Name").value, box("Password").value]).toEqual(["", ""])
})

test("a dialog that disappears with what it was about says so; one that was closed says nothing", async () => {
  const dialog = (
    <FormDialog trigger={<Button>Open</Button>} title="Example">
      <Example send={vi.fn<Send>()} inDialog />
    </FormDialog>
  )
  const shown = render(dialog)
  fireEvent.click(screen.getByRole("button", { name: "Open" }))
  await screen.findByLabelText("Name")
  shown.unmount()
  expect(toast.error).toHaveBeenCalledWith(m.common.form.conflict, { id: "conflict" })
  vi.clearAllMocks()
  const closed = render(dialog)
  fireEvent.click(screen.getByRole("button", { name: "Open" }))
  await screen.findByLabelText("Name")
  fireEvent.click(screen.getByRole("button", { name: m.actions.back }))
  closed.unmount()
  expect(toast.error).not.toHaveBeenCalled()
})
