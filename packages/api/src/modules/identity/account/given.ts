type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The keys that were really given: what is left out of an update stays as it is. */
export function given<T extends Record<string, unknown>>(input: T): Given<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>
}
