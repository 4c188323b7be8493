import { router } from "#trpc/init"

export const creditsRouter = router({})
