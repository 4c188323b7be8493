// @vitest-environment happy-dom
import { act } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Block } from "@/components/ui/block.tsx"
import * as m from "@/messages/index.ts"
import { show } from "../testing/show.tsx"
import { LatePart, lazyPart } from "./lazy-part.tsx"

function Broken(): never {
  throw new Error("a fault in the part itself")
}

let close: (() => void) | undefined
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true)
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})
afterEach(() => close?.())

test("code that did not come is told apart from a fault in the part", async () => {
  const Gone = lazyPart(() => Promise.reject(new Error("Failed to load chunk /_next/static/chunks/1.js")))
  const Faulty = lazyPart(() => Promise.resolve(Broken))
  const told: string[] = []
  for (const Part of [Gone, Faulty]) {
    const shown = await show(
      <LatePart onFail={(failure) => told.push(failure)}>
        <Part />
      </LatePart>,
    )
    await act(() => Promise.resolve())
    shown.close()
  }
  expect(told).toEqual(["missing", "fault"])
})

test("a block whose code did not come says how to get it, and gets it", async () => {
  let deployed = false
  const Part = lazyPart(() => (deployed ? Promise.resolve(() => <p>here</p>) : Promise.reject(new Error("no chunk"))))
  const shown = await show(
    <Block skeleton={null}>
      <Part />
    </Block>,
  )
  close = shown.close
  await expect.poll(shown.text).toContain(m.errors.part.missingTodo)
  deployed = true
  await shown.click(m.actions.retry)
  await expect.poll(shown.text).toContain("here")
})

test("a block with a fault asks for the request id, not for a reload", async () => {
  const shown = await show(
    <Block skeleton={null}>
      <Broken />
    </Block>,
  )
  close = shown.close
  expect(shown.text()).toContain(m.errors.block.todo)
  expect(shown.text()).not.toContain(m.errors.part.missingTodo)
})
