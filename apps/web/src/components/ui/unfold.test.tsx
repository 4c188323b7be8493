// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { Unfold } from "./unfold.tsx"

afterEach(cleanup)

function showUnfold() {
  const load = vi.fn(() => Promise.resolve(() => <p>Base price</p>))
  const Price = lazyPart(load)
  render(
    <Unfold label="Price details" preload={Price.preload}>
      <Price />
    </Unfold>,
  )
  return load
}
const line = () => screen.getByText("Price details")

function openLine(): Promise<void> {
  const details = line().closest("details")
  return act(async () => {
    details?.setAttribute("open", "")
    fireEvent(details ?? document.body, new Event("toggle"))
  })
}

test("the code of what is inside comes when the line is pointed at or focused, and once", async () => {
  const load = showUnfold()
  expect(load).not.toHaveBeenCalled()
  await act(async () => void fireEvent.pointerEnter(line()))
  expect(load).toHaveBeenCalledOnce()
  fireEvent.focus(line())
  expect(load).toHaveBeenCalledOnce()
  expect(screen.queryByText("Base price")).toBeNull()
})

test("what is inside is shown when the line is opened, also without being pointed at before", async () => {
  showUnfold()
  await openLine()
  expect(await screen.findByText("Base price")).toBeTruthy()
})
