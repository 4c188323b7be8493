import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createSharedStream, type StreamEvents, type StreamInput, type TIMES } from "./shared-stream.ts"
import type { Message } from "./surroundings.ts"

// Nothing is taken for silent unless a test says so: a busy machine makes everyone slow.
const times: typeof TIMES = { hidden: 20, heartbeat: 30, silent: 60_000, retry: 20, gather: 10 }

type Tab = {
  heard: string[]
  inputs: StreamInput[]
  /** Its stream, while it has one. */
  stream: StreamEvents | null
  connection: string | undefined
  show: (visible: boolean) => void
  follow: (tasks: string[]) => void
  /** Closes its page, or stops its script without closing anything. */
  leave: () => void
  freeze: () => void
}

let number = 0
let name = ""
let tabs: Tab[] = []
beforeEach(() => {
  number += 1
  name = `hints.${number}`
  tabs = []
})
afterEach(() => {
  for (const tab of tabs) {
    tab.leave()
  }
})

function openTab(options: { visible?: boolean; locks?: boolean; of?: string; silent?: number } = {}): Tab {
  let { visible = true } = options
  let changed: (left: boolean) => void = () => undefined
  let frozen = false
  const tab: Tab = {
    heard: [],
    inputs: [],
    stream: null,
    connection: undefined,
    show: (to) => {
      visible = to
      changed(false)
    },
    follow: (tasks) => shared.follow(tasks),
    leave: () => stop(),
    freeze: () => {
      frozen = true
    },
  }
  const shared = createSharedStream({
    name: options.of ?? name,
    rendered: { at: new Date(), agoMs: 100 },
    open: (input, events) => {
      tab.inputs.push(input)
      tab.stream = events
      events.started()
      return () => {
        tab.stream = tab.stream === events ? null : tab.stream
        // As the client of the typed API does.
        events.ended()
      }
    },
    onHint: (scope) => tab.heard.push(scope),
    onConnection: (connection) => {
      tab.connection = connection
    },
    surroundings: {
      locks: options.locks === false ? undefined : navigator.locks,
      openChannel: (of) => {
        const channel = new BroadcastChannel(of)
        return {
          close: () => channel.close(),
          postMessage: (message: Message) => (frozen ? undefined : channel.postMessage(message)),
          set onmessage(listener: ((event: MessageEvent<Message>) => void) | null) {
            channel.onmessage = (event: unknown) => (frozen ? undefined : listener?.(event as MessageEvent<Message>))
          },
        }
      },
      isVisible: () => visible,
      watch: (listener) => {
        changed = listener
        return () => undefined
      },
      now: () => Date.now(),
    },
    times: { ...times, silent: options.silent ?? times.silent },
  })
  const stop = shared.start()
  tabs.push(tab)
  return tab
}

const streams = () => tabs.filter(({ stream }) => stream).length
async function leader(): Promise<Tab> {
  await expect.poll(streams, { interval: 5 }).toBe(1)
  return tabs.find(({ stream }) => stream) as Tab
}
const within = { interval: 5 }

describe("the tabs of a browser", () => {
  test("have one stream, and each hears what it says", async () => {
    for (let count = 0; count < 20; count++) {
      openTab()
    }
    const first = await leader()
    await expect.poll(() => tabs.every(({ connection }) => connection === "live"), within).toBe(true)
    first.stream?.hint("task")
    await expect.poll(() => tabs.map(({ heard }) => heard.at(-1)), within).toEqual(tabs.map(() => "task"))
    expect(streams()).toBe(1)
  })

  test("go on when the one with the stream is closed", async () => {
    const first = openTab()
    await leader()
    const second = openTab()
    await expect.poll(() => second.connection, within).toBe("live")
    first.leave()
    await expect.poll(() => second.stream, within).not.toBeNull()
    second.stream?.hint("user")
    expect(second.heard).toContain("user")
  })

  test("take the stream from one that is silent", async () => {
    const first = openTab()
    await leader()
    const second = openTab({ silent: 200 })
    await expect.poll(() => second.connection, within).toBe("live")
    first.freeze()
    await expect.poll(() => second.stream, within).not.toBeNull()
  })

  test("keep none while all are hidden, and ask since when they know nothing", async () => {
    const tab = openTab()
    await leader()
    tab.show(false)
    await expect.poll(streams, within).toBe(0)
    const hiddenAt = Date.now()
    tab.show(true)
    await leader()
    expect(tab.inputs.at(-1)?.since.getTime()).toBeLessThanOrEqual(hiddenAt)
  })

  test("that are visible get the stream of a hidden one", async () => {
    const first = openTab()
    await leader()
    const second = openTab()
    first.show(false)
    await expect.poll(() => second.stream, within).not.toBeNull()
    expect(first.stream).toBeNull()
    second.stream?.hint("user")
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(first.heard).toEqual([])
    first.show(true)
    await expect.poll(() => first.heard, within).toContain("user")
    expect(streams()).toBe(1)
  })

  test("follow each other's tasks, with one more stream for several that come at once", async () => {
    openTab().follow(["a"])
    const first = await leader()
    for (const task of ["b", "c", "d"]) {
      openTab().follow([task])
    }
    await expect.poll(() => first.inputs.at(-1)?.tasks.toSorted(), within).toEqual(["a", "b", "c", "d"])
    first.leave()
    tabs = tabs.filter((tab) => tab !== first)
    const next = await leader()
    await expect.poll(() => next.inputs.at(-1)?.tasks.toSorted(), within).toEqual(["b", "c", "d"])
  })

  test("are told what was said before they could listen", async () => {
    openTab()
    const first = await leader()
    first.stream?.hint("admin")
    const late = openTab()
    await expect.poll(() => late.heard, within).toContain("admin")
  })

  test("know when the stream is broken, and open it again when it is over", async () => {
    openTab()
    const first = await leader()
    const second = openTab()
    await expect.poll(() => second.connection, within).toBe("live")
    const before = first.inputs.length
    first.stream?.ended()
    await expect.poll(() => first.inputs.length, within).toBeGreaterThan(before)
    await expect.poll(() => second.connection, within).toBe("live")
  })

  test("do not open again what they closed", async () => {
    const tab = openTab()
    await leader()
    tab.follow(["a"])
    await expect.poll(() => tab.inputs.at(-1)?.tasks, within).toEqual(["a"])
    const before = tab.inputs.length
    tab.show(false)
    await expect.poll(streams, within).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 3 * times.retry))
    expect([streams(), tab.inputs.length, tab.connection]).toEqual([0, before, "live"])
  })

  test("of two people have nothing to do with each other", async () => {
    const mine = openTab()
    const theirs = openTab({ of: `${name}.other` })
    await expect.poll(streams, within).toBe(2)
    mine.stream?.hint("user")
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(theirs.heard).toEqual([])
  })

  test("without locks have a stream each while they are visible", async () => {
    const first = openTab({ locks: false })
    openTab({ locks: false })
    await expect.poll(streams, within).toBe(2)
    first.show(false)
    await expect.poll(streams, within).toBe(1)
  })
})
