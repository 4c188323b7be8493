import { router } from "#trpc/init"

export const deliveryRouter = router({})
