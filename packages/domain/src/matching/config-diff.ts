export type ConfigChange = { path: string; from: unknown; to: unknown }

/** The values in which two configurations differ, by dotted path. */
export function configDiff(from: unknown, to: unknown, path = ""): ConfigChange[] {
  const inner = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value)
  if (!inner(from) || !inner(to)) {
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }]
  }
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  return [...keys].flatMap((key) => configDiff(from[key], to[key], path ? `${path}.${key}` : key))
}
