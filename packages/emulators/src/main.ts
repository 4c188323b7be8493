import { startStandins } from "./server.ts"

function port(name: string, fallback: number) {
  const value = Number(process.env[name] || fallback)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new Error(`${name} must be a port number.`)
  }
  return value
}

function fail(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The stand-ins could not start: ${message}\n`)
  process.exit(1)
}

async function start() {
  const standins = await startStandins({
    port: port("STANDIN_PORT", 4010),
    smtpPort: port("STANDIN_SMTP_PORT", 4025),
    host: process.env.STANDIN_HOST || undefined,
    stateDir: process.env.STANDIN_STATE_DIR || ".atelier/standins",
    stripeKey: process.env.STANDIN_STRIPE_KEY || "sk_test_standin",
    webhookSecret: process.env.STANDIN_WEBHOOK_SECRET || "whsec_standin",
    webhookUrl: process.env.STANDIN_WEBHOOK_URL || undefined,
    publicUrl: process.env.STANDIN_PUBLIC_URL || undefined,
    retryMs: port("STANDIN_RETRY_MS", 1000),
  })
  const stop = () => void standins.stop().then(() => process.exit(0))
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  process.stdout.write(`Stand-ins ready: ${standins.url} ${standins.smtpUrl}\n`)
}

start().catch(fail)
