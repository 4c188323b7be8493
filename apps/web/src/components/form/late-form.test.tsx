// @vitest-environment happy-dom
import { act } from "@testing-library/react"
import type { ComponentType } from "react"
import { hydrateRoot } from "react-dom/client"
import { prerender } from "react-dom/static.edge"
import { expect, test, vi } from "vitest"
import { TextField } from "./fields.tsx"
import { Form, SubmitButton } from "./form.tsx"
import { lateForm } from "./late-form.tsx"
import { useForm } from "./use-form.ts"

const send = vi.fn(async () => ({}))

function Example() {
  const form = useForm({ values: { name: "" }, send })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label="Name" />
      <SubmitButton>Send</SubmitButton>
    </Form>
  )
}

test("what the server wrote of a form cannot be filled in before its code is here, and then it can", async () => {
  // Server and browser share a process here, which React's contexts complain about.
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  const Written = lateForm(async () => Example, 1)
  const { prelude } = await prerender(<Written />)
  document.body.innerHTML = await new Response(prelude).text()
  const input = () => document.querySelector<HTMLInputElement>("input[name=name]")
  const isOpen = () => input() !== null && !input()?.matches(":disabled") && !input()?.closest("fieldset")?.disabled
  expect(document.querySelector("form")?.method).toBe("post")
  expect(isOpen()).toBe(false)

  let arrive: (form: ComponentType) => void = () => undefined
  const Late = lateForm(() => new Promise<ComponentType>((resolve) => (arrive = resolve)), 1)
  const onRecoverableError = vi.fn()
  await act(async () => void hydrateRoot(document.body, <Late />, { onRecoverableError }))
  expect(isOpen()).toBe(false)
  await act(async () => arrive(Example))
  expect(isOpen()).toBe(true)
  expect(onRecoverableError).not.toHaveBeenCalled()
  const field = input()
  if (field) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "Lena")
    await act(async () => void field.dispatchEvent(new Event("input", { bubbles: true })))
  }
  await act(async () => document.querySelector<HTMLButtonElement>("button[type=submit]")?.click())
  expect(send).toHaveBeenCalledWith({ name: "Lena" }, expect.any(String))
})
