import type { AppRouter } from "@atelier/api"
import type { TRPCLink } from "@trpc/client"
import { observable } from "@trpc/server/observable"
import { confirmed, missingFor } from "./fresh.ts"

/** Where the server wants the second factor first, asks for it and sends the mutation once more: no screen has to think of it. */
export const freshLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let inner = next(op).subscribe({
        ...observer,
        error: (error) => {
          const missing = missingFor(error)
          if (op.type !== "mutation" || !missing) {
            observer.error(error)
            return
          }
          void confirmed(missing).then((yes) => {
            if (yes) {
              inner = next(op).subscribe(observer)
            } else {
              observer.error(error)
            }
          })
        },
      })
      return () => inner.unsubscribe()
    })
