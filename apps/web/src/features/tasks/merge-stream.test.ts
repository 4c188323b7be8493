import { describe, expect, it } from "vitest"
import { mergeStream } from "./merge-stream.ts"

const event = (minute: number) => ({ at: new Date(minute * 60_000), id: `e${minute}` })
const message = (minute: number) => ({ createdAt: new Date(minute * 60_000), id: `m${minute}` })
function ids(stream: ReturnType<typeof mergeStream<ReturnType<typeof event>, ReturnType<typeof message>>>) {
  return stream.items.map(({ item }) => item.id)
}

describe("mergeStream", () => {
  it("puts both lists into one order, newest first", () => {
    const stream = mergeStream({ items: [event(9), event(4)], hasMore: false }, { items: [message(7)], hasMore: false })
    expect(ids(stream)).toEqual(["e9", "m7", "e4"])
    expect(stream.next).toBeNull()
  })

  it("holds back what an unread page of the other list may precede", () => {
    const stream = mergeStream(
      { items: [event(9), event(8)], hasMore: true },
      { items: [message(9), message(3)], hasMore: false },
    )
    expect(ids(stream)).toEqual(["e9", "m9", "e8"])
    expect(stream.next).toBe("events")
  })

  it("reads on the list that ends first", () => {
    const stream = mergeStream({ items: [event(2)], hasMore: true }, { items: [message(6)], hasMore: true })
    expect(stream.next).toBe("messages")
    expect(ids(stream)).toEqual(["m6"])
  })
})
