import { z } from "zod"

const url = z.url()
const secret = z.string().min(16)

/** Every setting by name; `.env.example` says what each is for. */
export const ENV_SHAPE = {
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  APP_URL: url.default("http://127.0.0.1:3000"),
  DATABASE_URL: z.string().startsWith("postgres"),
  BETTER_AUTH_SECRET: secret,
  FILE_SIGNING_SECRET: secret,
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(8),
  STRIPE_API_URL: url.optional(),
  SMTP_URL: z.string().startsWith("smtp"),
  MAIL_FROM: z.string().default("Atelier <hello@atelier.local>"),
  STORAGE_DIR: z.string().default(".atelier/files"),
  S3_ENDPOINT: url.optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: z.preprocess((value) => value !== "0" && value !== "false", z.boolean()).default(true),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER_URL: url.optional(),
  MAILBOX_URL: url.optional(),
  TRUSTED_PROXIES: z.string().default(""),
  DEMO_MODE: z.preprocess((value) => value === "1" || value === "true", z.boolean()).default(false),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
}

const Env = z.object(ENV_SHAPE)
export type Env = z.infer<typeof Env>

const WITH_BUCKET = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const

/** Reads the whole environment and reports everything missing or wrong together, by name; an empty setting is absent. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")))
  const lines = parsed.error?.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`) ?? []
  for (const name of WITH_BUCKET) {
    if (source.S3_BUCKET && !source[name]) {
      lines.push(`  ${name}: is needed with S3_BUCKET`)
    }
  }
  if (!parsed.success || lines.length > 0) {
    throw new Error(`These settings are missing or wrong (see .env.example):\n${lines.join("\n")}`)
  }
  return parsed.data
}

let current: Env | undefined
/** The process's environment, read once. */
export const env = (): Env => {
  current ??= readEnv()
  return current
}

/** Gives the process an environment other than its own (tests). */
export const setEnv = (value: Env): void => {
  current = value
}
