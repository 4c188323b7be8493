import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { contextAs, createCtx, flushed, getApp, operatorHere } from "@atelier/api/cli"
import { completionFor, SHELLS } from "./completion.ts"
import { cliEnv } from "./env.ts"
import { asJson, asText, explain } from "./output.ts"
import { type Acting, actingWith, createProgram, findUser } from "./program.ts"
import { type Node, shape } from "./shape.ts"
import { versionHere } from "./version.ts"

/** Where results and complaints go, a line or more at a time, and where texts and secrets come from. */
export type Streams = {
  out: (text: string) => void
  err: (text: string) => void
  /** Columns of the terminal. */
  width: number
  stdin: () => Promise<string>
  ask: (question: string) => Promise<string>
}

type Own = { rest: string[]; as: string | undefined; json: boolean; input: string | undefined }

/** Takes our own options out of the arguments, wherever they stand. */
function readArguments(argv: readonly string[]): Own {
  const own: Own = { rest: [], as: cliEnv().as, json: false, input: undefined }
  for (let at = 0; at < argv.length; at++) {
    const [name = "", inline] = /^(--as|--input)=(.*)$/s.exec(argv[at] ?? "")?.slice(1) ?? [argv[at]]
    if (name === "--json") {
      own.json = true
    } else if (name === "--as" || name === "--input") {
      const value = inline ?? argv[++at]
      if (value === undefined) {
        throw new Error(name === "--as" ? "--as: say who acts." : "--input: name a file, or - for standard input.")
      }
      own[name === "--as" ? "as" : "input"] = value
    } else {
      own.rest.push(argv[at] ?? "")
    }
  }
  return own
}

/** A person by e-mail, or the system as `system:<name of the program>`. */
function whoOf(as: string) {
  return as.startsWith("system:") ? { system: as.slice("system:".length) } : { email: as, script: "atelier" }
}

/** Opens the context when a command first needs it: help and completion work without any settings. */
function actingAs(as: string | undefined, streams: Streams) {
  let opened: ReturnType<Acting["context"]> | undefined
  const open = async () => {
    const app = getApp()
    const origin = { via: "cli" as const, operator: operatorHere() }
    return as
      ? contextAs(whoOf(as), app, origin)
      : createCtx(app, { kind: "system", job: "atelier" }, undefined, origin)
  }
  const acting = actingWith(() => {
    opened ??= open()
    return opened
  }, streams.err)
  return { acting, finish: async () => (opened ? flushed(getApp().db) : undefined) }
}

/** The status a command wanted to end with; what failed has been said already, unless it is no exit at all. */
function exitCodeOf(error: unknown, { err }: Streams): number {
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number") {
    return error.exitCode
  }
  err(explain(error))
  return 1
}

async function readWhole(input: string, streams: Streams): Promise<string> {
  const text = input === "-" ? await streams.stdin() : await readFile(resolve(cliEnv().calledIn, input), "utf8")
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    throw new Error(`--input: ${input === "-" ? "standard input" : input} is not JSON.`)
  }
}

/** trpc-cli reads a whole input from an option --json, which means something else here. */
function renamed(streams: Streams): Streams {
  return {
    ...streams,
    err: (text) => streams.err(text.replaceAll("--json", "--input")),
  }
}

async function runCommand({ rest, as, json, input }: Own, given: Streams): Promise<number> {
  const streams = input === undefined ? given : renamed(given)
  const { acting, finish } = actingAs(as, streams)
  const reading = { ...streams, say: streams.err, findUser: (email: string) => findUser(acting, email) }
  const print = (result: unknown) => {
    if (!json) {
      streams.out(asText(result, streams.width))
    } else if (result !== null && result !== undefined) {
      streams.out(asJson(result))
    }
  }
  const { cli, shapes } = createProgram({ acting, reading, print, whole: input !== undefined })
  const [first, shell] = rest
  if (first === "completion") {
    const known = SHELLS.find((one) => one === shell)
    ;(known ? streams.out : streams.err)(
      known ? completionFor(known, shapes) : `Name your shell: ${SHELLS.join(", ")}.`,
    )
    return known ? 0 : 1
  }
  const params = {
    argv: input === undefined ? rest : [...rest, "--json", await readWhole(input, streams)],
    prompts: false,
    logger: {
      info: (text: unknown) => streams.out(String(text).trimEnd()),
      error: (text: unknown) => streams.err(String(text).trimEnd()),
    },
    formatError: explain,
    process: { exit: (() => undefined) as unknown as (code: number) => never },
  }
  const program = cli.buildProgram(params)
  shape(program as unknown as Node, shapes, streams)
  const status = await cli.run(params, program).then(
    () => 0,
    (error: unknown) => exitCodeOf(error, streams),
  )
  await finish()
  return status
}

/** Runs one command; answers its exit status, 0 or 1. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const own = readArguments(argv)
    if (own.rest[0] === "--version" || own.rest[0] === "-V") {
      streams.out(`atelier ${versionHere()}`)
      return 0
    }
    return await runCommand(own, streams)
  } catch (error) {
    streams.err(explain(error))
    return 1
  }
}
