import { spawn } from "node:child_process"
import { join } from "node:path"
import type { Harness } from "@atelier/api/testing"
import { cliEnv } from "../env.ts"
import { run, type Streams } from "../run.ts"

export type Ended = { status: number | null; out: string; err: string }

/** For tests: one command in this process, on standard streams of its own. */
export async function runCli(argv: string[], streams: Partial<Streams> = {}): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await run(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    width: 100,
    stdin: async () => "",
    ask: async (question) => Promise.reject(new Error(`Nothing answers ${question}`)),
    ...streams,
  })
  return { status, out: out.join("\n"), err: err.join("\n") }
}

/** For tests: the program itself, in a process of its own, with the settings of the harness. */
export function spawnCli(h: Harness, argv: string[], env: Record<string, string> = {}, input = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["--conditions=bundle", join(import.meta.dirname, "..", "main.ts"), ...argv],
      {
        stdio: ["pipe", "pipe", "pipe"],
        env: { ...settingsOf(h), ...env },
      },
    )
    let [out, err] = ["", ""]
    child.stdout.on("data", (part: Buffer) => {
      out += part.toString()
    })
    child.stderr.on("data", (part: Buffer) => {
      err += part.toString()
    })
    child.on("close", (status) => resolve({ status, out, err }))
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
  })
}

function settingsOf(h: Harness) {
  const { APP_URL, BETTER_AUTH_SECRET, FILE_SIGNING_SECRET, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, SMTP_URL } =
    h.app.env
  const { compileCache } = cliEnv()
  return {
    APP_URL,
    BETTER_AUTH_SECRET,
    FILE_SIGNING_SECRET,
    STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET,
    SMTP_URL,
    DATABASE_URL: h.database.url,
    LOG_LEVEL: "silent",
    ...(compileCache ? { NODE_COMPILE_CACHE: compileCache } : {}),
  }
}
