import { expect, it } from "vitest"
import { askedFor } from "./asked-for.ts"

const at = new Date("2026-11-29T12:00:00Z")
const none = { decision: null, review: null }
function fromClient(feedback: string | null) {
  return {
    decision: { outcome: "REVISION_REQUESTED" as const, feedback, at, by: null },
    review: { outcome: "PASSED" as const, feedback: null, at, by: null },
  }
}
function fromAtelier(feedback: string) {
  return {
    decision: null,
    review: { outcome: "RETURNED" as const, feedback, at, by: null },
  }
}
const texts = (versions: unknown[]) => askedFor(versions as Parameters<typeof askedFor>[0]).map(({ text }) => text)

it("is the client's last request and what the review said since, oldest first", () => {
  expect(texts([])).toEqual([])
  expect(texts([none])).toEqual([])
  expect(texts([fromClient("Larger.")])).toEqual(["Larger."])
  expect(texts([fromAtelier("Too small."), fromClient("Larger."), fromAtelier("Old."), fromClient("Older.")])).toEqual([
    "Larger.",
    "Too small.",
  ])
  expect(texts([fromAtelier("Too small."), fromClient(null), fromClient("Older.")])).toEqual(["Too small."])
  expect(texts([fromAtelier("Twice."), fromAtelier("Once.")])).toEqual(["Once.", "Twice."])
})
