import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readWire, transformer, WireError } from "./transformer.ts"

/** What comes out at the other end of a wire. */
const sent = (value: unknown) => readWire(JSON.parse(transformer.stringify(value)))

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
)
const key = fc.stringMatching(/^[a-zA-Z.\\]{1,8}$/).filter((name) => !["constructor", "prototype"].includes(name))
const input = fc.dictionary(
  key,
  fc.oneof(leaf, fc.array(leaf, { maxLength: 5 }), fc.dictionary(key, leaf, { maxKeys: 4 })),
  { maxKeys: 6, noNullPrototype: true },
)

describe("inputs", () => {
  test("arrive as they were sent", () => {
    fc.assert(
      fc.property(input, (value) => {
        expect(sent(value)).toEqual(value)
      }),
    )
  })

  test("may name one thing twice", () => {
    const day = new Date("2026-03-01T10:00:00Z")
    const list = [day]
    expect(sent({ from: day, to: day, one: list, other: list })).toEqual({
      from: day,
      to: day,
      one: [day],
      other: [day],
    })
    expect(transformer.serialize([list, list]).meta?.referentialEqualities).toBeUndefined()
  })

  test("may be nothing at all, a date alone, or many dates", () => {
    const days = Array.from({ length: 500 }, (_, at) => new Date(at))
    expect([sent(undefined), sent(null), sent(new Date(5)), sent(days)]).toEqual([undefined, null, new Date(5), days])
  })
})

const marks = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a.${at}`, ["Date"]]))

describe("marks that our own client never makes", () => {
  test.each<[string, unknown]>([
    ["equal objects", { referentialEqualities: { a: ["b"] }, v: 1 }],
    ["equal objects beside others", { values: { a: ["Date"] }, referentialEqualities: [["a"]], v: 1 }],
    ["a set", { values: { a: ["set"] }, v: 1 }],
    ["a map", { values: { a: ["map"] }, v: 1 }],
    ["a pattern", { values: { a: ["regexp"] }, v: 1 }],
    ["a class", { values: { a: [["class", "X"]] }, v: 1 }],
    ["a big number", { values: { a: ["bigint"] }, v: 1 }],
    ["marks within marks", { values: { a: ["Date", { b: ["Date"] }] }, v: 1 }],
    ["a tree of marks", { values: { a: { b: ["Date"] } }, v: 1 }],
    ["too many", { values: marks(1_001), v: 1 }],
    ["a deep one", { values: { [Array(13).fill("a").join(".")]: ["Date"] }, v: 1 }],
    ["a long one", { values: { ["a".repeat(201)]: ["Date"] }, v: 1 }],
    ["the older way of writing", { values: { a: ["Date"] } }],
    ["something else", { values: {}, v: 1, custom: true }],
    ["no object", "Date"],
    ["a list", []],
    ["one into the prototype", { values: { "__proto__.x": ["Date"] }, v: 1 }],
  ])("%s: refused", (_name, meta) => {
    expect(() => readWire({ json: { a: [] }, meta })).toThrow(WireError)
  })

  test("are refused before anything is done with the input", () => {
    let touched = false
    const touch = () => {
      touched = true
      return true
    }
    const json = new Proxy([], { get: touch, set: touch })
    const hostile = { values: { s: ["set"] }, referentialEqualities: { "s.0": ["s.1"] }, v: 1 }
    expect(() => readWire({ json, meta: hostile })).toThrow(WireError)
    expect(touched).toBe(false)
  })

  test.each([null, 5, "text", undefined])("%s is no input", (wire) => {
    expect(() => readWire(wire)).toThrow(WireError)
  })
})
