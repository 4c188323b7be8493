/** An object in which every path of names can be called; `use` gets the path and what the call was given. */
export function byPath<T>(use: (path: string[], ...given: unknown[]) => unknown, path: string[] = []): T {
  const next = new Map<string, unknown>()
  const made: unknown = new Proxy(() => undefined, {
    get(_, name) {
      // Nothing here is a promise, whoever asks.
      if (typeof name !== "string" || name === "then") {
        return
      }
      if (!next.has(name)) {
        next.set(name, byPath(use, [...path, name]))
      }
      return next.get(name)
    },
    apply: (_, __, given) => use(path, ...given),
  })
  return made as T
}
