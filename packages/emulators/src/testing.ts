import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url))
const READY = /^Emulators ready: (\S+) (\S+)$/m

const Mails = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      messageId: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      text: z.string(),
      html: z.string(),
      links: z.array(z.string()),
    }),
  ),
})
type EmulatorMail = z.infer<typeof Mails>["mails"][number]

export type EmulatorProcess = {
  url: string
  smtpUrl: string
  stripeKey: string
  webhookSecret: string
  /** Presses `/control/<name>`; throws when the emulator refuses. */
  control: (name: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Mail to an address, newest first. */
  mailsTo: (address: string) => Promise<EmulatorMail[]>
  /** Ends it (SIGKILL) and starts it again on the same state; the addresses change. */
  restart: () => Promise<EmulatorProcess>
  stop: () => Promise<void>
}

function firstLine(child: ChildProcess) {
  return new Promise<RegExpExecArray>((resolve, reject) => {
    let output = ""
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = READY.exec(output)
      if (ready) {
        resolve(ready)
      }
    }
    child.stdout?.on("data", take)
    child.stderr?.on("data", take)
    child.once("exit", () => reject(new Error(`The emulators did not start: ${output}`)))
  })
}

function end(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    child.once("exit", () => resolve())
    if (child.exitCode !== null || !child.kill("SIGKILL")) {
      resolve()
    }
  })
}

/** The local emulators in a process of their own, on free ports and with an empty state: for tests. */
export async function startEmulators(
  options: { webhookUrl?: string; retryMs?: number; stateDir?: string } = {},
): Promise<EmulatorProcess> {
  const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), "atelier-emulators-")))
  const stripeKey = "sk_test_emulator_key"
  const webhookSecret = "whsec_emulator_secret"
  const child = spawn(process.execPath, [MAIN], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      EMULATOR_PORT: "0",
      EMULATOR_SMTP_PORT: "0",
      EMULATOR_STATE_DIR: stateDir,
      EMULATOR_STRIPE_KEY: stripeKey,
      EMULATOR_WEBHOOK_SECRET: webhookSecret,
      EMULATOR_WEBHOOK_URL: options.webhookUrl ?? "",
      EMULATOR_RETRY_MS: String(options.retryMs ?? 50),
    },
  })
  const [, url = "", smtpUrl = ""] = await firstLine(child)
  return {
    url,
    smtpUrl,
    stripeKey,
    webhookSecret,
    control: async (name, input = {}) => {
      const response = await fetch(`${url}/control/${name}`, { method: "POST", body: JSON.stringify(input) })
      const result = z.record(z.string(), z.unknown()).parse(await response.json())
      if (!response.ok) {
        throw new Error(`control ${name}: ${JSON.stringify(result)}`)
      }
      return result
    },
    mailsTo: async (address) => {
      const response = await fetch(`${url}/mail.json?to=${encodeURIComponent(address)}`)
      return Mails.parse(await response.json()).mails
    },
    restart: async () => {
      await end(child)
      return startEmulators({ ...options, stateDir })
    },
    stop: async () => {
      await end(child)
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}
