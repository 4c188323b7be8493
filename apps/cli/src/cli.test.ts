import { listProcedures } from "@atelier/api/catalogue"
import { type Harness, setup } from "@atelier/api/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { COMPOSED } from "./composed.ts"
import { createProgram } from "./program.ts"
import { dashed } from "./read-input.ts"
import { runCli, spawnCli } from "./testing/spawn-cli.ts"

let h: Harness
let admin: string
let client: string
beforeAll(async () => {
  h = await setup()
  admin = (await h.make.admin()).email
  client = (await h.make.client({ name: "Mina Roth" })).email
})
afterAll(() => h.close())

const cli = (...argv: string[]) => runCli(argv)

type Group = { name: () => string; commands: readonly Group[] }
function pathsOf({ commands }: Group, before: string[] = []): string[] {
  return commands.flatMap((command) => {
    const path = [...before, command.name()]
    return command.commands.length > 0 ? pathsOf(command, path) : [path.join(" ")]
  })
}
const { cli: program, shapes } = createProgram({ acting: {}, reading: {}, whole: false } as never)
const words = (path: string) => path.split(".").map(dashed).join(" ")

describe("commands", () => {
  test("are all procedures that answer once, create-admin, and those made of procedures", () => {
    const procedures = listProcedures()
      .filter(({ type }) => type !== "subscription")
      .map(({ path }) => words(path))
    const commands = pathsOf(program.buildProgram() as unknown as Group)
    const composed = COMPOSED.map(({ path }) => words(path))
    expect(commands.toSorted()).toEqual([...procedures, "create-admin", ...composed].toSorted())
    expect([...shapes.keys()].toSorted()).toEqual(commands.toSorted())
    expect(commands.length).toBeGreaterThan(100)
  })

  test("are listed with what they do", async () => {
    const { status, out } = await cli("tasks", "admin", "--help")
    expect(status).toBe(0)
    expect(out).toMatch(/retry .*Search again/s)
    expect((await cli("--help")).out).toMatch(
      /^Usage: atelier .*\n\nEvery procedure.*\n {2}atelier create-admin[\s\S]*--as <e-mail>/,
    )
  })

  test("that do not exist are said so", async () => {
    for (const argv of [["nonsense"], ["tasks", "nonsense"], ["tasks", "list", "--nonsense"]]) {
      const { status, out, err } = await cli(...argv, "--as", client)
      expect(status).toBe(1)
      expect(out).toBe("")
      expect(err).toMatch(/unknown (command|option) '(--)?nonsense'/)
    }
  })
})

describe("who acts", () => {
  test("has the rights of that user and no others", async () => {
    expect(await cli("tasks", "admin", "counts", "--as", client)).toMatchObject({
      status: 1,
      out: "",
      err: "You don't have permission to do this.",
    })
    expect((await cli("tasks", "admin", "counts", "--as", admin)).status).toBe(0)
    expect(await cli("credits", "balance", "--as", admin)).toMatchObject({ status: 1, out: "" })
    expect((await cli("credits", "balance", "--as", client)).status).toBe(0)
  })

  test("must be named and known", async () => {
    expect(await cli("tasks", "list")).toMatchObject({ status: 1, err: "Sign in to continue." })
    const unknown = await cli("tasks", "list", "--as", "nobody@example.com")
    expect(unknown).toMatchObject({ status: 1, err: "There is no user with the address nobody@example.com." })
  })

  test("is in the audit log as the script of an admin", async () => {
    const { status, out } = await cli("credits", "admin", "grant", "--as", admin, "--json", ...grant(client, "first"))
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ balanceAfter: 25 })
    const { items } = JSON.parse((await cli("audit", "admin", "list", "--as", admin, "--json")).out)
    expect(items[0]).toMatchObject({ actorType: "script", actorName: "script:atelier" })
  })

  test("is in the audit log with who sat at the command line, client and system too", async () => {
    const last = async () => (await h.database.sql`select * from audit_logs order by created_at desc, id limit 1`)[0]
    const marked = { via: "cli", operator: expect.stringMatching(/^.+@.+$/) }
    expect(
      (await cli("identity", "set-email-setting", "--event", "TASK_STARTED", "--on", "false", "--as", client)).err,
    ).toBe("")
    expect(await last()).toMatchObject({ actor_type: "user", action: "USER_UPDATE", ...marked })
    const nightly = await cli("credits", "admin", "grant", "--as", "system:nightly", ...grant(client, "nightly"))
    expect(nightly.status).toBe(0)
    expect(await last()).toMatchObject({
      actor_type: "system",
      actor_name: "system:nightly",
      actor_id: null,
      ...marked,
    })
  })

  test("has no rights when suspended, an admin no less than a client", async () => {
    const [gone, left] = [await h.make.admin(), await h.make.client()]
    for (const { id } of [gone, left]) {
      await h.database.sql`update users set suspended_at = now(), suspended_reason = 'Left.' where id = ${id}`
    }
    const refused = await cli("credits", "admin", "grant", "--as", gone.email, ...grant(client, "gone"))
    expect(refused).toMatchObject({ status: 1, err: `${gone.email} is suspended and cannot act here.` })
    expect((await cli("identity", "update", "--name", "Other", "--as", left.email)).err).toMatch(/suspended/)
  })
})

function grant(email: string, key: string) {
  return [...["--user-id", email, "--credits", "25", "--reason", "A welcome"], ...["--idempotency-key", `grant-${key}`]]
}

describe("answers", () => {
  test("are one line of JSON for machines", async () => {
    const { out } = await cli("identity", "admin", "list-users", "--as", admin, "--json")
    expect(out.split("\n")).toHaveLength(1)
    const { items } = JSON.parse(out)
    expect(items).toContainEqual(expect.objectContaining({ email: client, name: "Mina Roth" }))
    expect(items[0].createdAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test("are a table for people, as wide as the terminal", async () => {
    for (const width of [80, 200]) {
      const { out } = await runCli(["identity", "admin", "list-users", "--as", admin], { width })
      const [head = "", ...rows] = out.split("\n")
      const at = head.indexOf("name")
      expect(head).toMatch(/^id +name +email/)
      expect(rows.some((row) => row.slice(at).startsWith("Mina Roth"))).toBe(true)
      expect(out.split("\n").every((line) => line.length <= width)).toBe(true)
      expect(out).not.toMatch(/\[object Object\]|[{}"]/)
    }
  })

  test("are text for every question that needs no input", { timeout: 180_000 }, async () => {
    const asked = listProcedures().filter(({ path, type, meta }) => {
      const open = meta.access === "public" || (meta.access ?? []).includes("ADMIN")
      return (
        type === "query" &&
        open &&
        path !== "delivery.files" &&
        shapes.get(words(path))?.every(({ required }) => !required)
      )
    })
    expect(asked.length).toBeGreaterThan(20)
    for (const { path } of asked) {
      const { status, out, err } = await cli(...words(path).split(" "), "--as", admin)
      expect({ path, status, err, json: /[{}]|\[object|":/.exec(out)?.[0] }).toEqual({
        path,
        status: 0,
        err: "",
        json: undefined,
      })
      // A cursor is there to be copied.
      const wide = out.split("\n").filter((line) => line.length > 100 && !line.startsWith("(more: --cursor "))
      expect({ path, wide }).toEqual({ path, wide: [] })
    }
  })

  test("are lines for one record, and say when there is nothing", async () => {
    expect((await cli("credits", "balance", "--as", client)).out).toMatch(/^credits +50 credits$/m)
    expect((await cli("tasks", "list", "--as", client)).out).toBe("(nothing)")
  })
})

describe("input that does not fit", () => {
  test("is refused with the name of its field", async () => {
    const { status, err } = await cli("tasks", "by-id", "--task-id", "seven", "--as", client)
    expect(status).toBe(1)
    expect(err).toMatch(/task-?id/i)
    expect(err).toContain("This is not a valid id.")
  })

  test("is asked for when it is missing", async () => {
    const { status, err } = await cli("tasks", "by-id", "--as", client)
    expect(status).toBe(1)
    expect(err).toMatch(/required option '--task-id/)
  })

  test("refusals come in plain words", async () => {
    const { status, err } = await cli("tasks", "by-id", "--task-id", crypto.randomUUID(), "--as", client)
    expect({ status, err }).toEqual({ status: 1, err: "Not found, or you don't have access." })
  })
})

// A cold start of the whole house on a busy machine takes its time.
const spawned = (argv: string[], env: Record<string, string> = {}, input = "") => spawnCli(h, argv, env, input)

describe("the program", { timeout: 240_000 }, () => {
  test("makes the first admin, who may then act, and ends with 0", async () => {
    const made = await spawned(
      ["create-admin", "--email", "first@example.com", "--name", "First", "--password", "-", "--json"],
      {},
      "a long and lovely passphrase\n",
    )
    expect(made).toMatchObject({ status: 0, err: "" })
    expect(JSON.parse(made.out)).toMatchObject({ email: "first@example.com", created: true, password: null })
    expect(made.out.trim().split("\n")).toHaveLength(1)
    const counts = await spawned(["tasks", "admin", "counts", "--json"], { ATELIER_AS: "first@example.com" })
    expect(counts).toMatchObject({ status: 0, err: "" })
    expect(() => JSON.parse(counts.out)).not.toThrow()
  })

  test("ends with 1 when it is refused, and says what it lacks", async () => {
    const [refused, gone, unset] = await Promise.all([
      spawned(["tasks", "admin", "counts", "--as", client]),
      spawned(["tasks", "list", "--as", client], { DATABASE_URL: "postgres://nobody:hidden@127.0.0.1:1/none" }),
      spawned(["tasks", "list"], { BETTER_AUTH_SECRET: "short" }),
    ])
    expect(refused).toEqual({ status: 1, out: "", err: "You don't have permission to do this.\n" })
    expect(gone).toMatchObject({ status: 1, out: "" })
    expect(gone.err).toMatch(/^The database does not answer/)
    expect(gone.err).not.toMatch(/hidden|select/)
    expect(unset).toMatchObject({ status: 1, out: "" })
    expect(unset.err).toContain("BETTER_AUTH_SECRET")
  })
})
