import type { AppRouter } from "@atelier/api"
import { TRPCClientError, type TRPCLink } from "@trpc/client"
import { observable } from "@trpc/server/observable"

type Transport = TRPCLink<AppRouter>

let arriving: Promise<Transport> | undefined

/** The code of calls; asked for once more when it once did not come. */
function load(): Promise<Transport> {
  arriving ??= import("./client.ts").then(({ transport }) => transport)
  arriving.catch(() => {
    arriving = undefined
  })
  return arriving
}

/** Loads what carries calls (links, streams, superjson) with the first one, and hands every call to it. */
export const lateLink: TRPCLink<AppRouter> =
  (runtime) =>
  ({ op, next }) =>
    observable((observer) => {
      let over = false
      let call: { unsubscribe: () => void } | undefined
      load().then(
        (transport) => {
          call = over ? undefined : transport(runtime)({ op, next }).subscribe(observer)
        },
        (error: Error) => observer.error(TRPCClientError.from(error)),
      )
      return () => {
        over = true
        call?.unsubscribe()
      }
    })

/** While the server renders, a component has what its page prefetched with the same input; it never fetches. */
export const serverLink: TRPCLink<AppRouter> =
  () =>
  ({ op }) =>
    observable((observer) => observer.error(new TRPCClientError(`${op.path} was not prefetched by its page.`)))
