import { router } from "#trpc/init"

export const payoutsRouter = router({})
