/** What is read of a value that may be anything; of what is no object, nothing. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" ? { ...value } : {}
}

/** The part of a record whose keys are kept. */
export function partOf<T extends object>(whole: T, keeps: (key: string, value: unknown) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(whole).filter(([key, value]) => keeps(key, value))) as Partial<T>
}
