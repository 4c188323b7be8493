import { contextAs, createCtx, flushed, getApp, operatorHere } from "@atelier/api/cli"
import { FailedToExitError } from "trpc-cli"
import { cliEnv } from "./env.ts"
import { asJson, asText, explain } from "./output.ts"
import { createProgram } from "./program.ts"

/** Where results and complaints go, a line or more at a time. */
export type Streams = { out: (text: string) => void; err: (text: string) => void }

/** Takes our own two options out of the arguments, wherever they stand. */
const readArguments = (argv: readonly string[]) => {
  const rest: string[] = []
  let as = cliEnv().as
  let json = false
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? ""
    if (argument === "--json") {
      json = true
    } else if (argument === "--as") {
      at += 1
      as = argv[at]
    } else {
      rest.push(argument)
    }
  }
  return { rest, as, json }
}

/** A person by e-mail, or the system as `system:<name of the program>`. */
const whoOf = (as: string) =>
  as.startsWith("system:") ? { system: as.slice("system:".length) } : { email: as, script: "atelier" }

/** The status a command wanted to end with; what failed has been said already, unless it is no exit at all. */
const exitCodeOf = (error: unknown, { err }: Streams): number => {
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number") {
    return error.exitCode
  }
  err(explain(error))
  return 1
}

type Group = {
  commands: readonly Group[]
  exitOverride: (callback: (exit: { exitCode: number }) => never) => unknown
  configureOutput: (output: { writeOut: Streams["out"]; writeErr: Streams["err"] }) => unknown
}

/** Groups of commands would write and end the process by themselves. */
const tame = (group: Group, streams: Streams): void => {
  group.exitOverride((exit) => {
    throw new FailedToExitError("ended", { exitCode: exit.exitCode, cause: exit })
  })
  group.configureOutput({
    writeOut: (text) => streams.out(text.trimEnd()),
    writeErr: (text) => streams.err(text.trimEnd()),
  })
  for (const one of group.commands) {
    tame(one, streams)
  }
}

/** Runs one command; answers its exit status, 0 or 1. */
export const run = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const { rest, as, json } = readArguments(argv)
  try {
    const app = getApp()
    const origin = { via: "cli" as const, operator: operatorHere() }
    const context = as
      ? await contextAs(whoOf(as), app, origin)
      : createCtx(app, { kind: "system", job: "atelier" }, undefined, origin)
    const cli = createProgram(context)
    const params = {
      argv: rest,
      prompts: false,
      logger: {
        info: (value: unknown) => streams.out(json ? asJson(value) : asText(value)),
        error: (text: unknown) => streams.err(String(text)),
      },
      formatError: explain,
      process: { exit: (() => undefined) as unknown as (code: number) => never },
    }
    const program = cli.buildProgram(params)
    tame(program as unknown as Group, streams)
    const status = await cli.run(params, program).then(
      () => 0,
      (error: unknown) => exitCodeOf(error, streams),
    )
    await flushed(app.db)
    return status
  } catch (error) {
    streams.err(explain(error))
    return 1
  }
}
