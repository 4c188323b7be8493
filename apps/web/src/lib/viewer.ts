import "server-only"
import type { RouterOutputs } from "@atelier/api"
import { TRPCError } from "@trpc/server"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"
import { api } from "@/lib/trpc/server.ts"

export type Me = RouterOutputs["identity"]["me"]

/** Who is signed in, or null; read once a request. */
export const readMe = cache(async (): Promise<Me | null> => {
  try {
    return await api.identity.me()
  } catch (error) {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") {
      return null
    }
    throw error
  }
})

/** The path and query of the request, as our own server passes them on; "/" where it does not. */
export async function readPath(): Promise<string> {
  const [path = "/", query = ""] = ((await headers()).get("x-atelier-path") ?? "/").split("?")
  const params = new URLSearchParams(query)
  params.delete("_rsc")
  return params.size > 0 ? `${path}?${params}` : path
}

/** The person who is signed in; without one the way leads to the sign-in page and back here afterwards. */
export async function requireMe(): Promise<Me> {
  const me = await readMe()
  if (me) {
    return me
  }
  const path = await readPath()
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`)
}
