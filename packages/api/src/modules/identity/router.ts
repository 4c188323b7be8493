import { router } from "#trpc/init"

export const identityRouter = router({})
