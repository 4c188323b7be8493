import stringWidth from "string-width"
import { describe, expect, test } from "vitest"
import { shorten } from "./cell.ts"
import { asText } from "./output.ts"

const id = "0190a1b2-0000-7000-8000-000000000001"
const rows = [
  {
    id,
    title: "A poster for the autumn sale, in three languages and two sizes",
    status: "IN_PROGRESS",
    priceCredits: 1200,
    payCents: 411_600,
    client: { id: "u1", name: "Lena Brandt", email: "lena@example.com" },
    tags: ["print", "web"],
    files: [{ id: "f1" }],
    createdAt: new Date("2026-11-29T20:54:19Z"),
    note: null,
  },
  {
    id,
    title: "日本語のポスター、とても長い題名なので切られる👩‍👩‍👧‍👦です",
    status: "OFFERED",
    priceCredits: 1,
    payCents: 5,
    tags: [],
  },
]

describe("a table", () => {
  test("is as wide as the terminal at most, and says what had no room", () => {
    for (const width of [60, 80, 120, 300]) {
      const lines = asText(rows, width).split("\n")
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
      expect(lines.filter((line) => line.includes(id))).toHaveLength(2)
    }
    expect(asText(rows, 80)).toMatch(/\(no room for [^)]*files[^)]*:\s--json\shas\sall\)$/)
  })

  test("has words and units in its cells, no JSON and no instants of machines", () => {
    const text = asText(rows, 300)
    expect(text).toContain("1,200 credits")
    expect(text).toContain("1 credit ")
    expect(text).toContain("$4,116.00")
    expect(text).toContain("Lena Brandt")
    expect(text).toContain("print, web")
    expect(text).toContain("2026-11-29 20:54 UTC")
    expect(text).not.toMatch(/[{}"[\]]|T20:54/)
    expect(text.split("\n")[0]).toMatch(/^id +title +status +price credits +pay +client/)
  })

  test("shortens between characters as people see them", () => {
    expect(shorten("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5)).toBe("👩‍👩‍👧‍👦👩‍👩‍👧‍👦…")
    expect(shorten("日本語", 5)).toBe("日本…")
    expect(shorten("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…")
    expect(shorten("short", 5)).toBe("short")
  })

  test("lets no control characters of a text reach the terminal", () => {
    expect(asText([{ name: "a\u001b[31mred\nnext" }], 80)).toBe("name\na[31mred next")
    expect(asText({ bio: "one\u001b]0;title\u0007\ntwo" }, 80)).toBe("bio  one]0;title\n     two")
  })
})

describe("a record", () => {
  test("is lines, and its parts blocks under their names", () => {
    const text = asText(
      {
        money: { cashCents: 120_000, balanced: true },
        speed: { onTimeShare: 0.934 },
        queue: [{ area: "REVIEW", oldestMs: 5_400_000 }],
        deep: { well: { now: "2026-11-29T20:54:19.123Z", tookMs: 850 }, note: "two\n\nparts" },
        done: [],
      },
      80,
    )
    expect(text.split("\n")).toEqual([
      "done   none",
      "",
      "money",
      "  cash      $1,200.00",
      "  balanced  yes",
      "",
      "speed",
      "  on time share  93%",
      "",
      "queue",
      "  area        oldest",
      "  REVIEW  1 h 30 min",
      "",
      "deep",
      "  note  two",
      "",
      "        parts",
      "",
      "  well",
      "    now   2026-11-29 20:54 UTC",
      "    took  850 ms",
    ])
  })

  test("of a page keeps the rest beside its items", () => {
    expect(asText({ items: [], nextCursor: null, total: 3 }, 80)).toBe("(nothing)\n\ntotal  3")
    expect(asText({ note: null, items: [], nextCursor: null }, 80)).toBe("(nothing)\n\nnote  –")
    expect(asText({ items: ["a"], nextCursor: "abc" }, 80)).toBe("a\n(more: --cursor abc)")
  })
})
