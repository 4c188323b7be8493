import { describe, expect, test } from "vitest"
import { z } from "zod"
import { optionsOf } from "./options.ts"
import { actingWith, createProgram } from "./program.ts"
import { type Reading, readInput } from "./read-input.ts"
import { runCli } from "./testing/spawn-cli.ts"

const unused = actingWith(
  () => Promise.reject(new Error("No command is called here.")),
  () => undefined,
)
const { shapes } = createProgram({ acting: unused, reading: {} as never, print: () => undefined, whole: false })
const all = [...shapes].flatMap(([words, options]) => options.map((option) => ({ words, ...option })))

describe("every option of every command", () => {
  test("has a description", () => {
    expect(all.length).toBeGreaterThan(350)
    expect(
      all
        .filter(({ description }) => !/^\p{Lu}[\w-]* ?\w/u.test(description))
        .map(({ words, name }) => `${words} ${name}`),
    ).toEqual([])
  })

  test("is shown without a pattern, whatever its schema checks", async () => {
    for (const words of ["credits admin grant", "companies update", "briefs set-field", "audit admin list", "upload"]) {
      const { status, out } = await runCli([...words.split(" "), "--help"])
      expect(status).toBe(0)
      expect(out).not.toMatch(/pattern|\^|\[0-9|\\d|anyOf|any of|json formatted/i)
      expect(out.split("\n").every((line) => line.length <= 100)).toBe(true)
    }
    expect((await runCli(["upload", "--help"])).out).toMatch(/^ {2}files +Files to deliver \(at most 50 values\)$/m)
    const help = (await runCli(["credits", "admin", "grant", "--help"])).out
    expect(help).toMatch(/--user-id <user> +Client \(user id or e-mail address; required\)/)
    expect(help).toMatch(/--credits <number> +Credits to grant \(1 to 100,000; required\)/)
    expect(help).toMatch(/--idempotency-key <text> +Key that makes[^-]*made\s+when left out/)
  })
})

function reading(more: Partial<Reading> = {}): Reading {
  return {
    stdin: async () => "from the pipe",
    ask: async () => "typed in secret",
    findUser: async (email) => `id of ${email}`,
    say: () => undefined,
    ...more,
  }
}
function read(schema: z.ZodType, given: Record<string, unknown>, more?: Partial<Reading>) {
  return readInput(optionsOf(schema), given, false, reading(more))
}

describe("values", () => {
  test("are what the schema wants, and null where it may be", async () => {
    const schema = z.object({
      bio: z.string().nullish(),
      name: z.string(),
      credits: z.int(),
      rate: z.int().nullable(),
      on: z.boolean().nullish(),
      from: z.coerce.date(),
      tags: z.array(z.string()),
      links: z.object({ web: z.string() }),
      value: z.union([z.string(), z.number()]),
    })
    const given = {
      bio: "null",
      name: "null",
      credits: "12",
      rate: "null",
      on: "false",
      from: "2026-05-31",
      tags: ["1", "b"],
      links: '{"web":"x"}',
      value: "7",
    }
    expect(await read(schema, given)).toEqual({
      ...given,
      bio: null,
      credits: 12,
      rate: null,
      on: false,
      links: { web: "x" },
      value: 7,
    })
    expect(await read(schema, { bio: "Layouts & “type”", value: "plain" })).toEqual({
      bio: "Layouts & “type”",
      value: "plain",
    })
    expect(await read(schema, { bio: "-" })).toEqual({ bio: "from the pipe" })
    await expect(read(schema, { credits: "many" })).rejects.toThrow('--credits: "many" is not a number.')
    await expect(read(schema, { links: "{" })).rejects.toThrow("--links: this is not JSON.")
    await expect(read(schema, { bio: "-", name: "-" })).rejects.toThrow("Only one option")
  })

  test("that are secret are asked for or piped, and need not be an argument", async () => {
    const secret = z.object({ password: z.string().meta({ secret: true }) })
    expect(await read(secret, {})).toEqual({ password: "typed in secret" })
    expect(await read(secret, { password: true })).toEqual({ password: "typed in secret" })
    expect(await read(secret, { password: "-" })).toEqual({ password: "from the pipe" })
    expect(await read(z.object({ password: secret.shape.password.optional() }), {})).toEqual({})
  })

  test("are made where they may be, and told", async () => {
    const said: string[] = []
    const key = z.string().meta({ generated: true })
    const { key: made } = await read(z.object({ key }), {}, { say: (text) => said.push(text) })
    expect(said).toEqual([`--key ${made} (repeats this safely)`])
    expect(await read(z.object({ key }), { key: "mine" })).toEqual({ key: "mine" })
    expect(await read(z.object({ key: key.optional() }), {})).toEqual({})
  })

  test("that name a person may be an address", async () => {
    const schema = z.object({ who: z.string().meta({ person: true }), email: z.string() })
    const given = { who: "lena@example.com", email: "lena@example.com" }
    expect(await read(schema, given)).toEqual({ who: "id of lena@example.com", email: "lena@example.com" })
    expect(await readInput(optionsOf(schema), given, true, reading())).toMatchObject({ who: "id of lena@example.com" })
    expect(await read(schema, { ...given, who: "user-1" })).toMatchObject({ who: "user-1" })
  })

  test("of several shapes have the options of all", () => {
    const one = z.object({ kind: z.literal("A"), note: z.string(), size: z.int() })
    const options = optionsOf(z.discriminatedUnion("kind", [one, z.object({ kind: z.literal("B"), note: z.string() })]))
    expect(options.map(({ name, required }) => [name, required])).toEqual([
      ["kind", true],
      ["note", true],
      ["size", false],
    ])
    expect(options[0]?.choices).toEqual(["A", "B"])
  })
})
