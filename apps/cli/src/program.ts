import { type Command, type Ctx, callCommand, faultsOf, listCommands } from "@atelier/api/cli"
import { createCli } from "trpc-cli"
import { ZodError } from "zod"
import { COMPOSED } from "./composed.ts"
import { optionsOf, schemaFor } from "./options.ts"
import { dashed, type Reading, readInput } from "./read-input.ts"
import type { Shapes } from "./shape.ts"

/** In whose name commands act, opened when the first one is called. */
export type Acting = {
  context: () => Promise<Ctx>
  call: (path: string, input: unknown) => Promise<unknown>
  say: (text: string) => void
}

export function actingWith(context: () => Promise<Ctx>, say: (text: string) => void): Acting {
  return {
    context,
    say,
    call: async (path, input) => callCommand(await context(), path, input),
  }
}

type Users = { items: { id: string; email: string }[]; nextCursor?: string | null }

const LONGEST_SEARCH = 100

/** The id of the user with this address, as the list of users gives it to those who may read it. */
export async function findUser({ call, context }: Acting, email: string): Promise<string> {
  const { actor } = await context()
  if (!("role" in actor) || actor.role !== "ADMIN") {
    throw new Error("Only admins can name people by e-mail address. Give the user id.")
  }
  const wanted = email.trim().toLowerCase()
  let cursor: string | undefined
  do {
    const search = [...wanted].slice(-LONGEST_SEARCH).join("")
    const { items, nextCursor } = (await call("identity.admin.listUsers", { search, limit: 100, cursor })) as Users
    const found = items.find((user) => user.email.toLowerCase() === wanted)
    if (found) {
      return found.id
    }
    cursor = nextCursor ?? undefined
  } while (cursor)
  throw new Error(`There is no user with the address ${wanted}.`)
}

/** An input that was refused, by the option that is at fault. */
function inWords(error: unknown): unknown {
  const faults = error instanceof ZodError ? error.issues : faultsOf(error)
  const lines = faults?.map(({ path: [name, ...deeper], message }) => {
    const place = deeper.length > 0 ? ` (${deeper.join(".")})` : ""
    return name === undefined ? message : `--${dashed(String(name))}${place}: ${message}`
  })
  return lines ? new Error(lines.join("\n")) : error
}

type Leaf = { path: string; description: string; input: Command["input"]; run: (input: unknown) => Promise<unknown> }

function leavesOf(acting: Acting): Leaf[] {
  return [
    ...listCommands().map((command) => ({ ...command, run: (input: unknown) => acting.call(command.path, input) })),
    ...COMPOSED.map((command) => ({ ...command, run: (input: unknown) => command.run(acting, input) })),
  ]
}

type Procedure = {
  type: "norpc"
  meta: { description: string }
  input: never
  fn: () => undefined
  call: (given: unknown) => Promise<void>
}
type Router = { [name: string]: Procedure | Router }

function place(router: Router, path: string, procedure: Procedure): void {
  const names = path.split(".")
  const last = names.pop() ?? path
  let at = router
  for (const name of names) {
    at[name] ??= {}
    at = at[name] as Router
  }
  at[last] = procedure
}

/** Where the commands get what they need, and put what they answer; `whole` is for an input that comes as one piece of JSON. */
export type Surroundings = { acting: Acting; reading: Reading; print: (result: unknown) => void; whole: boolean }

/** The commands, made from the router. */
export function createProgram({ acting, reading, print, whole }: Surroundings) {
  const router: Router = {}
  const shapes: Shapes = new Map()
  for (const { path, description, input, run } of leavesOf(acting)) {
    const options = optionsOf(input)
    shapes.set(path.split(".").map(dashed).join(" "), options)
    place(router, path, {
      type: "norpc",
      meta: { description },
      input: { toJsonSchema: () => schemaFor(options) } as never,
      fn: () => undefined,
      call: async (given) => {
        // Who acts is settled before anything is asked for or looked up.
        await acting.context()
        try {
          const read = await readInput(options, (given ?? {}) as Record<string, unknown>, whole, reading)
          print(await run(input ? read : undefined))
        } catch (error) {
          throw inWords(error)
        }
      },
    })
  }
  const cli = createCli({ router, name: "atelier", jsonInput: whole ? "always" : "never" })
  return { cli, shapes }
}
