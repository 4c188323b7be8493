// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { useAutosave } from "./use-autosave.ts"

afterEach(cleanup)

type Values = { name: string; website: string; daysOff: number }
const save = vi.fn<(part: Partial<Values>) => Promise<Partial<Values> | undefined>>()

function Sheet() {
  const { values, errors, saving, set } = useAutosave<Values>({
    values: { name: "Nordlicht", website: "", daysOff: 2 },
    save,
  })
  return (
    <>
      <input aria-label="Name" value={values.name} onChange={(event) => set({ name: event.target.value })} />
      <input aria-label="Website" value={values.website} onChange={(event) => set({ website: event.target.value })} />
      <output>{`${values.daysOff} ${saving.state} ${errors.website ?? ""}`.trim()}</output>
    </>
  )
}

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** What waits is saved at the latest when the page is left. */
const leave = () => act(async () => void document.dispatchEvent(new Event("visibilitychange")))
const said = () => screen.getByRole("status").textContent

test("what is changed is shown at once and saved together, and what the server answers takes its place", async () => {
  save.mockResolvedValueOnce({ daysOff: 0 })
  render(<Sheet />)
  write("Name", "Nordlicht Coffee")
  write("Website", "https://nordlicht.example")
  expect(said()).toBe("2 waiting")
  await leave()
  expect(save.mock.calls).toEqual([[{ name: "Nordlicht Coffee", website: "https://nordlicht.example" }]])
  await waitFor(() => expect(said()).toBe("0 rest"))
})

test("a field that is refused says so until it is changed, the rest is saved all the same", async () => {
  save.mockReset()
  const data = { reason: "INVALID_INPUT", fieldErrors: { website: ["Not a web address."] } }
  save.mockRejectedValueOnce(Object.assign(new Error("No."), { data })).mockResolvedValue(undefined)
  render(<Sheet />)
  write("Name", "Nordlicht Coffee")
  write("Website", "nordlicht")
  await leave()
  await waitFor(() => expect(said()).toContain("Not a web address."))
  expect(save.mock.lastCall).toEqual([{ name: "Nordlicht Coffee" }])
  write("Website", "https://nordlicht.example")
  expect(said()).toBe("2 waiting")
})
