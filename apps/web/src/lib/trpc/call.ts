type Untyped = typeof import("./client.ts").untyped

let arriving: Promise<Untyped> | undefined

/** The code of calls; asked for once more when it once did not come. */
function load(): Promise<Untyped> {
  arriving ??= import("./client.ts").then((module) => module.untyped)
  arriving.catch(() => {
    arriving = undefined
  })
  return arriving
}

/**
 * Calls a procedure by its name. While the server renders, a component has what its page prefetched with the same input; it
 * never fetches.
 */
export async function call(
  kind: "query" | "mutation",
  path: readonly string[],
  input: unknown,
  options: object = {},
): Promise<unknown> {
  const name = path.join(".")
  if (typeof window === "undefined") {
    throw new Error(`${name} was not prefetched by its page.`)
  }
  const client = await load()
  return client[kind](name, input, options)
}
