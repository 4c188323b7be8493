import { safePath } from "#modules/identity"
import { getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { doubtsAbout } from "#platform/env"
import { createEdge } from "./http/edge.ts"
import { handleBoundedFetch } from "./http/fetch.ts"
import { createRequestCtx } from "./http/trpc.ts"
import { createCaller } from "./trpc/root.ts"

export { connectAs } from "@atelier/db"
export { createCaller, createEdge, doubtsAbout, getApp, handleBoundedFetch, safePath }

/** The context of the request that these headers belong to. */
export function createServerCtx(headers: { get: (name: string) => string | null }): Promise<Ctx> {
  return createRequestCtx(getApp(), headers)
}
