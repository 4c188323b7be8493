import { afterEach, expect, test, vi } from "vitest"
import { forgetKept } from "./kept.ts"

afterEach(() => vi.unstubAllGlobals())

test("a form that goes away takes its own words along, and no one else's", () => {
  const kept: Record<string, string> = {
    "kept:ada:brief:1:topic": "a",
    "kept:ada:brief:1:topic:axes": "a",
    "kept:ada:brief:1:topics": "a",
    "kept:ada:brief:2:topic": "a",
    "kept:bo:brief:1:topic": "a",
  }
  const removeItem = (key: string) => delete kept[key]
  const sessionStorage = Object.defineProperty(kept, "removeItem", { value: removeItem, enumerable: false })
  vi.stubGlobal("window", { sessionStorage })
  forgetKept("ada", "brief:1:topic")
  expect(Object.keys(kept)).toEqual(["kept:ada:brief:1:topics", "kept:ada:brief:2:topic", "kept:bo:brief:1:topic"])
  vi.stubGlobal("window", {})
  expect(() => forgetKept("ada", "brief:1:topic")).not.toThrow()
})
