import { join } from "node:path"
import { freePort, startProgram } from "./programs.ts"

const SECRET = "e2e-secret-of-sufficient-length"

/** What the programs of a stack and its emulators share. */
export const SECRETS = {
  BETTER_AUTH_SECRET: SECRET,
  FILE_SIGNING_SECRET: SECRET,
  STRIPE_SECRET_KEY: "sk_test_e2e",
  STRIPE_WEBHOOK_SECRET: "whsec_e2e",
}

export async function answersOk(url: string) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
  await response.arrayBuffer()
  return response.ok
}

/** The emulators for Stripe and mail; webhooks go to the web server at this port. */
export async function startEmulators(web: number, folder: string) {
  const [port, smtp] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const env = {
    EMULATOR_PORT: String(port),
    EMULATOR_SMTP_PORT: String(smtp),
    EMULATOR_STATE_DIR: join(folder, "emulators"),
    EMULATOR_STRIPE_KEY: SECRETS.STRIPE_SECRET_KEY,
    EMULATOR_WEBHOOK_SECRET: SECRETS.STRIPE_WEBHOOK_SECRET,
    EMULATOR_WEBHOOK_URL: `http://127.0.0.1:${web}/api/webhooks/stripe`,
  }
  const program = startProgram("packages/emulators/src/main.ts", env, join(folder, "emulators.log"))
  await program.until(() => answersOk(`${url}/events`))
  return { url, smtpUrl: `smtp://127.0.0.1:${smtp}`, program }
}
