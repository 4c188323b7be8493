import { router } from "#trpc/init"

export const briefsRouter = router({})
