// @vitest-environment happy-dom
import { act, type ReactNode } from "react"
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
afterEach(() => {
  close?.()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const gone = () => Promise.reject(new Error("Failed to load chunk /_next/static/chunks/1.js from module 7"))

async function failureOf(load: () => Promise<() => ReactNode>): Promise<string | undefined> {
  const Part = lazyPart(load)
  const told = vi.fn<(failure: string) => void>()
  const shown = await show(
    <LatePart onFail={told}>
      <Part />
    </LatePart>,
  )
  await act(() => vi.waitFor(() => expect(told).toHaveBeenCalledOnce()))
  shown.close()
  return told.mock.lastCall?.[0]
}

const answers = (status: number) => vi.stubGlobal("fetch", async () => new Response(null, { status }))

test("it is told whether code is gone since a deployment, cannot be reached, or came and is faulty", async () => {
  answers(404)
  expect(await failureOf(gone)).toBe("updated")
  answers(200)
  expect(await failureOf(gone)).toBe("missing")
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")))
  expect(await failureOf(gone)).toBe("offline")
  expect(await failureOf(() => Promise.resolve(Broken))).toBe("fault")
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false)
  answers(200)
  expect(await failureOf(gone)).toBe("offline")
})

test("a block whose code is gone since a deployment asks for a reload", async () => {
  answers(404)
  const Part = lazyPart(gone)
  const shown = await show(
    <Block skeleton={null}>
      <Part />
    </Block>,
  )
  close = shown.close
  await expect.poll(shown.text).toContain(m.errors.partTodo.updated)
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
  await expect.poll(shown.text).toContain(m.errors.partTodo.missing)
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
  expect(shown.text()).not.toContain(m.errors.partTodo.missing)
})
