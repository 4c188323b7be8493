import type { Instrumentation } from "next"
import { tellPageFailure } from "./lib/page-failures.ts"

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined
}

/** Next calls it for everything that fails while a page is made. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, method, headers }, { routePath }) =>
  tellPageFailure({
    error,
    digest: digestOf(error),
    requestId: headers["x-request-id"],
    method,
    path,
    route: routePath,
  })
