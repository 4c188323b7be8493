import { router } from "#trpc/init"

export const matchingRouter = router({})
