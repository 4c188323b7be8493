import { getApp } from "@atelier/api/server"
import type { Instrumentation } from "next"

const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined

/** Writes down what failed on a page under the number that its reader was shown; a refusal by the router is no fault. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, method, headers }, { routePath }) => {
  const refused = error instanceof Error && error.name === "TRPCError"
  const failure = { error, digest: digestOf(error), requestId: headers["x-request-id"], method, path, route: routePath }
  getApp().log[refused ? "warn" : "error"](failure, "page failed")
}
