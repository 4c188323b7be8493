import { closeDb } from "@atelier/api/cli"
import { askSecretly, readStdin } from "./ask.ts"
import { cliEnv } from "./env.ts"
import { run } from "./run.ts"
import { runScript } from "./run-script.ts"

const PIPED = 100

const [command, ...rest] = process.argv.slice(2)
const streams = {
  out: (text: string) => void process.stdout.write(`${text}\n`),
  err: (text: string) => void process.stderr.write(`${text}\n`),
  width: cliEnv().columns ?? process.stdout.columns ?? PIPED,
  stdin: readStdin,
  ask: askSecretly,
}
const status = await (command === "run" ? runScript(rest, streams) : run(process.argv.slice(2), streams))
await closeDb().catch(() => undefined)
process.exit(status)
