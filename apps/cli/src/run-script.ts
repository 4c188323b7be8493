import { existsSync } from "node:fs"
import { registerHooks } from "node:module"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { flushed, getApp } from "@atelier/api/cli"
import { cliEnv } from "./env.ts"
import { explain } from "./output.ts"
import type { Streams } from "./run.ts"

const HOUSE = import.meta.resolve("@atelier/api/cli")

/** A script may lie anywhere: packages it cannot find from there (@atelier/api, drizzle-orm, zod) come from here. */
function lendPackages() {
  return registerHooks({
    resolve: (specifier, context, next) => {
      try {
        return next(specifier, context)
      } catch (error) {
        if (/^[./]|^\w+:/.test(specifier)) {
          throw error
        }
        return next(specifier, { ...context, parentURL: HOUSE })
      }
    },
  })
}

/** Where in the script it went wrong, as file:line. */
function placeIn(error: unknown, path: string): string {
  const stack = error instanceof Error ? (error.stack ?? "") : ""
  const at = stack.indexOf(`${pathToFileURL(path).href}:`)
  const [line] = at < 0 ? [] : (/:\d+/.exec(stack.slice(at + pathToFileURL(path).href.length)) ?? [])
  return line ? `${path}${line}: ` : ""
}

/** Runs a script of your own with the product's settings; answers its exit status. */
export async function runScript([file, ...args]: readonly string[], { err }: Pick<Streams, "err">): Promise<number> {
  if (!file) {
    err("Name the script, as in atelier run my-script.ts. The README has three examples.")
    return 1
  }
  const path = resolve(cliEnv().calledIn, file)
  if (!existsSync(path)) {
    err(`There is no file ${path}.`)
    return 1
  }
  const hooks = lendPackages()
  try {
    const app = getApp()
    process.argv = [process.execPath, path, ...args]
    await import(pathToFileURL(path).href)
    await flushed(app.db)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    err(`${placeIn(error, path)}${explain(error)}`)
    return 1
  } finally {
    hooks.deregister()
  }
}
