import { cliRouter, closeDb, contextAs, createCtx, flushed, getApp } from "@atelier/api/cli"
import { createCli } from "trpc-cli"
import { cliEnv } from "./env.ts"
import { asJson, asText } from "./output.ts"

const USAGE = `Every procedure of Atelier as a command, with the rights of the user named by --as (or ATELIER_AS).
  atelier create-admin --email you@example.com
  atelier tasks admin list --as you@example.com --json
Options of every command: --as <e-mail>   who acts     --json   one line of JSON for machines`

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

const { rest, as, json } = readArguments(process.argv.slice(2))

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const complain = (message: unknown) => {
  process.stderr.write(`${String(message)}\n`)
}

/** The status the command wanted to end with; what failed has been said already, unless it is no exit at all. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number") {
    return error.exitCode
  }
  complain(messageOf(error))
  return 1
}

const run = async () => {
  const app = getApp()
  const context = as
    ? await contextAs({ email: as, script: "atelier" }, app)
    : createCtx(app, { kind: "system", job: "atelier" })
  const write = (value: unknown) => {
    process.stdout.write(`${json ? asJson(value) : asText(value)}\n`)
  }
  const cli = createCli({ router: cliRouter, name: "atelier", description: USAGE, context })
  const status = await cli
    .run({
      argv: rest,
      prompts: false,
      logger: { info: write, error: complain },
      formatError: messageOf,
      process: { exit: (() => undefined) as unknown as (code: number) => never },
    })
    .then(() => 0, exitCodeOf)
  await flushed(app.db)
  return status
}

let status = 1
try {
  status = await run()
} catch (error) {
  complain(messageOf(error))
} finally {
  await closeDb().catch(() => undefined)
}
process.exit(status)
