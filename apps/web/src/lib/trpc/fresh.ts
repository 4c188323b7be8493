import type { AppRouter } from "@atelier/api"
import type { TRPCLink } from "@trpc/client"
import { observable } from "@trpc/server/observable"
import { readError } from "../errors.ts"

type Confirm = () => Promise<boolean>

let ask: Confirm | undefined
let asked: Promise<boolean> | undefined

/** Who asks the person for the second factor; the frame's dialog. */
export function onFreshNeeded(confirm: Confirm | undefined): void {
  ask = confirm
}

const isStale = (error: unknown) => readError(error).reason === "FRESH_TWO_FACTOR_NEEDED"

/** True once the second factor was confirmed; several askers at a time share one dialog. */
const confirmed = (): Promise<boolean> => {
  asked ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asked = undefined
  })
  return asked
}

/** Does it; where the server wants the second factor first, asks for it and does it once more. */
export async function withFresh<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (isStale(error) && (await confirmed())) {
      return action()
    }
    throw error
  }
}

/** The same for every mutation, so that no screen has to think of it. */
export const freshLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let inner = next(op).subscribe({
        ...observer,
        error: (error) => {
          if (op.type !== "mutation" || !isStale(error)) {
            observer.error(error)
            return
          }
          void confirmed().then((yes) => {
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
