import { closeDb } from "@atelier/api/cli"
import { run } from "./run.ts"

const status = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
})
await closeDb().catch(() => undefined)
process.exit(status)
