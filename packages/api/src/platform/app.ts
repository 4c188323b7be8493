import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { type DatabaseEnv, type Db, readDatabaseEnv, db as sharedDb } from "@atelier/db"
import { createMail } from "../integrations/mail/live.ts"
import { createModel } from "../integrations/model/live.ts"
import { createStorage } from "../integrations/storage/local.ts"
import { createS3Storage } from "../integrations/storage/s3.ts"
import { createStripe } from "../integrations/stripe/live.ts"
import { createWeb } from "../integrations/web/live.ts"
import type { Actor } from "./actor.ts"
import type { Ctx, Origin, Ports } from "./ctx.ts"
import { type Env, env as readEnv } from "./env.ts"
import { createLog, type Log } from "./log.ts"

/** What a process holds for its whole life. */
export type App = { env: Env; db: Db; database: DatabaseEnv; ports: Ports; log: Log }

function storageOf(env: Env) {
  return env.S3_BUCKET
    ? createS3Storage({
        endpoint: env.S3_ENDPOINT ?? "",
        region: env.S3_REGION ?? "us-east-1",
        bucket: env.S3_BUCKET,
        accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
        secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
        pathStyle: env.S3_PATH_STYLE,
        spoolDir: join(env.STORAGE_DIR, "incoming"),
      })
    : createStorage({ dir: env.STORAGE_DIR })
}

function modelOf({ MODEL_NAME, MODEL_TIMEOUT_SECONDS, ...env }: Env) {
  const common = { name: MODEL_NAME ?? "", timeoutMs: MODEL_TIMEOUT_SECONDS * 1000 }
  if (env.ANTHROPIC_API_KEY) {
    return createModel({ ...common, anthropicKey: env.ANTHROPIC_API_KEY, baseUrl: env.ANTHROPIC_BASE_URL })
  }
  return env.OPENAI_BASE_URL ? createModel({ ...common, baseUrl: env.OPENAI_BASE_URL, key: env.OPENAI_API_KEY }) : null
}

/** The outside services as the environment names them. */
export function createPorts(env: Env): Ports {
  return {
    stripe: createStripe({
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
      ...(env.STRIPE_API_URL ? { apiUrl: env.STRIPE_API_URL } : {}),
    }),
    mail: createMail({ url: env.SMTP_URL, from: env.MAIL_FROM }),
    storage: storageOf(env),
    web: createWeb({ also: env.READABLE_HOSTS }),
    model: modelOf(env),
  }
}

const VIA = { user: "web", anonymous: "web", script: "script", system: "job", webhook: "webhook" } as const

/** A context for one request, job or script, which comes from where `origin` says. */
export function createCtx<A extends Actor>(
  app: App,
  actor: A,
  requestId: string = randomUUID(),
  origin: Partial<Origin> = {},
): Ctx<A> {
  return {
    db: app.db,
    actor,
    ports: app.ports,
    now: () => new Date(),
    requestId,
    origin: { via: VIA[actor.kind], address: null, agent: null, operator: null, ...origin },
    log: app.log,
  }
}

declare global {
  var atelierApp: App | undefined
}

/** The process's app, made on first use from its environment. */
export function getApp(): App {
  const existing = globalThis.atelierApp
  if (existing) {
    return existing
  }
  const env = readEnv()
  const app: App = {
    env,
    db: sharedDb,
    database: readDatabaseEnv(),
    ports: createPorts(env),
    log: createLog(env.LOG_LEVEL),
  }
  globalThis.atelierApp = app
  return app
}

/** Replaces the process's app (tests). */
export function setApp(app: App): void {
  globalThis.atelierApp = app
}
