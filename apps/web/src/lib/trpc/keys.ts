type Kind = "query" | "infinite" | "any"

function withoutPage(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("cursor" in input || "direction" in input)) {
    return input
  }
  const { cursor: _cursor, direction: _direction, ...rest } = input as Record<string, unknown>
  return rest
}

/** The key of a procedure's answers in the cache: the same as the server's helpers give to what a page prefetches. */
export function queryKey(path: readonly string[], input: unknown, kind: Kind): readonly unknown[] {
  if (!input && kind === "any") {
    return path.length > 0 ? [path] : []
  }
  const asked = kind === "infinite" ? withoutPage(input) : input
  return [path, { ...(asked === undefined ? {} : { input: asked }), ...(kind === "any" ? {} : { type: kind }) }]
}
