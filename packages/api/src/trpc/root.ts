import { adminRouter } from "../modules/admin/router.ts"
import { auditRouter } from "../modules/audit/router.ts"
import { billingRouter } from "../modules/billing/router.ts"
import { briefsRouter } from "../modules/briefs/router.ts"
import { catalogRouter } from "../modules/catalog/router.ts"
import { companiesRouter } from "../modules/companies/router.ts"
import { creditsRouter } from "../modules/credits/router.ts"
import { deliveryRouter } from "../modules/delivery/router.ts"
import { identityRouter } from "../modules/identity/router.ts"
import { importsRouter } from "../modules/imports/router.ts"
import { matchingRouter } from "../modules/matching/router.ts"
import { notificationsRouter } from "../modules/notifications/router.ts"
import { payoutsRouter } from "../modules/payouts/router.ts"
import { tasksRouter } from "../modules/tasks/router.ts"
import { realtimeRouter } from "../realtime/router.ts"
import { createCallerFactory, router } from "./init.ts"

/** Every procedure; each module mounts its admin part as `<module>.admin`. */
export const appRouter = router({
  identity: identityRouter,
  companies: companiesRouter,
  catalog: catalogRouter,
  credits: creditsRouter,
  notifications: notificationsRouter,
  briefs: briefsRouter,
  tasks: tasksRouter,
  matching: matchingRouter,
  delivery: deliveryRouter,
  billing: billingRouter,
  payouts: payoutsRouter,
  imports: importsRouter,
  audit: auditRouter,
  admin: adminRouter,
  realtime: realtimeRouter,
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>
