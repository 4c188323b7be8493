import type { AppRouter } from "@atelier/api"
import { copy } from "@atelier/domain/copy"
import { TRPCClientError, type TRPCLink } from "@trpc/client"
import { observable } from "@trpc/server/observable"

type Call = { path: string; input: unknown }

let calls: Call[] = []
let answers = new Map<string, (() => unknown)[]>()

/** In place of the client's link: remembers what the server was asked, answers with `{}` or as it is told. */
export const fakeLink: TRPCLink<AppRouter> =
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      calls.push({ path, input })
      try {
        observer.next({ result: { type: "data", data: answers.get(path)?.shift()?.() ?? {} } })
        observer.complete()
      } catch (error) {
        observer.error(TRPCClientError.from(error as Error))
      }
    })

/** A server that was asked nothing yet. */
export function fakeServer() {
  calls = []
  answers = new Map()
  return {
    calls,
    answer: (path: string, give: () => unknown) => answers.set(path, [...(answers.get(path) ?? []), give]),
  }
}

/** Throws as the server refuses: the catalogue's sentence and the reason. */
export function refuse(reason: keyof typeof copy.errors): never {
  throw new TRPCClientError(String(copy.errors[reason]), { result: { error: { data: { reason, httpStatus: 400 } } } })
}
