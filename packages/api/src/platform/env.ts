import { z } from "zod"

const url = z.url("is not a web address, as in https://atelier.example")
const secret = z.string().min(16, "is shorter than 16 characters")
const postgres = z
  .string()
  .regex(
    /^postgres(ql)?:\/\//,
    "is not the address of a PostgreSQL database, as in postgres://user:password@host:5432/name",
  )
function whole(from: number, to: number) {
  return z.coerce
    .number(`is not a whole number from ${from} to ${to}`)
    .refine(
      (value) => Number.isInteger(value) && value >= from && value <= to,
      `is not a whole number from ${from} to ${to}`,
    )
}

/** Every setting by name; `.env.example` says what each is for. */
export const ENV_SHAPE = {
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  APP_URL: url.default("http://127.0.0.1:3000"),
  PORT: whole(1, 65_535).default(3000),
  DATABASE_URL: postgres,
  DATABASE_DIRECT_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  DATABASE_SSL: z.enum(["disable", "prefer", "require"], "is not disable, prefer or require").optional(),
  DATABASE_POOL_MAX: whole(1, 1000).optional(),
  BETTER_AUTH_SECRET: secret,
  FILE_SIGNING_SECRET: secret,
  STRIPE_SECRET_KEY: z.string().min(8, "is shorter than 8 characters"),
  STRIPE_WEBHOOK_SECRET: z.string().min(8, "is shorter than 8 characters"),
  STRIPE_API_URL: url.optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, "is not the address of a mail server, as in smtp://127.0.0.1:4025"),
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
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: url.optional(),
  OPENAI_BASE_URL: url.optional(),
  OPENAI_API_KEY: z.string().optional(),
  MODEL_NAME: z.string().max(200).optional(),
  MODEL_TIMEOUT_SECONDS: whole(1, 120).default(10),
  MAILBOX_URL: url.optional(),
  TRUSTED_PROXIES: z.string().default(""),
  READABLE_HOSTS: z
    .string()
    .default("")
    .transform((hosts) =>
      hosts
        .split(",")
        .map((host) => host.trim())
        .filter((host) => host !== ""),
    ),
  DEMO_MODE: z.preprocess((value) => value === "1" || value === "true", z.boolean()).default(false),
  STRANGER_PAGES_PER_MINUTE: whole(1, 1_000_000).default(240),
  SHUTDOWN_SECONDS: whole(1, 600).default(30),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
}

const Env = z.object(ENV_SHAPE)
export type Env = z.infer<typeof Env>

const WITH_BUCKET = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const

/** What is missing or wrong in the environment, in words for whoever starts the program. */
export class SettingsError extends Error {}

function modelProblems({ ANTHROPIC_API_KEY, OPENAI_BASE_URL, MODEL_NAME }: NodeJS.ProcessEnv): string[] {
  if (ANTHROPIC_API_KEY && OPENAI_BASE_URL) {
    return ["  OPENAI_BASE_URL cannot be set together with ANTHROPIC_API_KEY: choose one model"]
  }
  const service = ANTHROPIC_API_KEY ? "ANTHROPIC_API_KEY" : "OPENAI_BASE_URL"
  return (ANTHROPIC_API_KEY || OPENAI_BASE_URL) && !MODEL_NAME ? [`  MODEL_NAME is needed with ${service}`] : []
}

/** Reads the whole environment and reports everything missing or wrong together, by name; an empty setting is absent. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = Env.safeParse(given, { error: ({ input }) => (input === undefined ? "is missing" : undefined) })
  const lines = parsed.error?.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`) ?? []
  for (const name of WITH_BUCKET) {
    if (source.S3_BUCKET && !source[name]) {
      lines.push(`  ${name} is needed with S3_BUCKET`)
    }
  }
  lines.push(...modelProblems(source))
  if (!parsed.success || lines.length > 0) {
    throw new SettingsError(`These settings are missing or wrong (see .env.example):\n${lines.join("\n")}`)
  }
  return parsed.data
}

const isOwnMachine = (hostname: string) => hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname)

/** What is probably wrong with the address that browsers are told, in sentences for whoever runs it. */
export function doubtsAbout({ APP_URL, PORT, TRUSTED_PROXIES }: Env): string[] {
  const { protocol, hostname, port, pathname, search, hash } = new URL(APP_URL)
  const own = isOwnMachine(hostname)
  const asked = Number(port || (protocol === "https:" ? 443 : 80))
  const doubts = [
    (pathname !== "/" || search !== "" || hash !== "") &&
      `APP_URL is ${APP_URL}: only its beginning counts (${new URL(APP_URL).origin}); Atelier answers at the root of a host.`,
    own &&
      asked !== PORT &&
      TRUSTED_PROXIES === "" &&
      `APP_URL is ${APP_URL}, but this process listens on port ${PORT}: without a proxy between them no one can sign in.`,
    !own &&
      protocol === "http:" &&
      `APP_URL is ${APP_URL}: without https passwords and sessions cross the network in the clear.`,
  ]
  return doubts.filter((doubt) => doubt !== false)
}

/** Where programs are looked for. */
export const searchPath = (): string => process.env.PATH ?? ""

let current: Env | undefined
/** The process's environment, read once. */
export function env(): Env {
  current ??= readEnv()
  return current
}

/** Gives the process an environment other than its own (tests). */
export function setEnv(value: Env): void {
  current = value
}
