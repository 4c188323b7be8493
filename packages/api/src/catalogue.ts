import { CRONTAB } from "./jobs/crontab.ts"
import { DEADLINES } from "./jobs/deadlines.ts"
import { JOBS } from "./jobs/registry.ts"
import { ENV_SHAPE } from "./platform/env.ts"
import { QUEUES } from "./platform/queues.ts"
import { type Meta, proceduresOf } from "./trpc/init.ts"
import { appRouter } from "./trpc/root.ts"

export type CatalogueEntry = { path: string; type: string; meta: Meta }

/** Every procedure with its access, in order of path; for generated documents. */
export function listProcedures(): CatalogueEntry[] {
  return [...proceduresOf(appRouter)]
    .map(([path, { type, meta = {} }]) => ({ path, type, meta }))
    .toSorted((a, b) => a.path.localeCompare(b.path))
}

/** Jobs, what runs by the clock, and kinds of deadlines, by name. */
export function listWork() {
  return {
    jobs: JOBS.map(({ name, queue, urgent }) => ({ name, queue, urgent })).toSorted((a, b) =>
      a.name.localeCompare(b.name),
    ),
    queues: Object.entries(QUEUES).map(([name, queue]) => ({ name, ...queue })),
    crontab: CRONTAB.map(({ pattern, job }) => ({ pattern, job })),
    deadlines: DEADLINES.map(({ name }) => name).toSorted(),
  }
}

/** The settings the server reads, and which may be missing. */
export function listEnv() {
  return Object.entries(ENV_SHAPE).map(([name, schema]) => ({ name, optional: schema.safeParse(undefined).success }))
}
