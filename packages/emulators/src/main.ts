import { startEmulators } from "./server.ts"

function port(name: string, fallback: number) {
  const value = Number(process.env[name] || fallback)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new Error(`${name} must be a port number.`)
  }
  return value
}

function fail(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The emulators could not start: ${message}\n`)
  process.exit(1)
}

async function start() {
  const emulators = await startEmulators({
    port: port("EMULATOR_PORT", 4010),
    smtpPort: port("EMULATOR_SMTP_PORT", 4025),
    host: process.env.EMULATOR_HOST || undefined,
    stateDir: process.env.EMULATOR_STATE_DIR || ".atelier/emulators",
    stripeKey: process.env.EMULATOR_STRIPE_KEY || "sk_test_emulator",
    webhookSecret: process.env.EMULATOR_WEBHOOK_SECRET || "whsec_emulator",
    webhookUrl: process.env.EMULATOR_WEBHOOK_URL || undefined,
    publicUrl: process.env.EMULATOR_PUBLIC_URL || undefined,
    retryMs: port("EMULATOR_RETRY_MS", 1000),
  })
  const stop = () => void emulators.stop().then(() => process.exit(0))
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  process.stdout.write(`Emulators ready: ${emulators.url} ${emulators.smtpUrl}\n`)
}

start().catch(fail)
