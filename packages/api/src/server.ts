import { safePath } from "#modules/identity"
import { getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { handleFetch } from "./http/fetch.ts"
import { handleNode } from "./http/node.ts"
import { createRequestCtx } from "./http/trpc.ts"
import { createCaller } from "./trpc/root.ts"

export { connectAs } from "@atelier/db"
export { stopHub } from "./realtime/hub.ts"
export { createCaller, getApp, handleFetch, handleNode, safePath }

/** The context of the request that these headers belong to. */
export const createServerCtx = (headers: { get: (name: string) => string | null }): Promise<Ctx> =>
  createRequestCtx(getApp(), headers)
