type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The keys that were really given: what is left out of an update stays as it is. */
export const given = <T extends Record<string, unknown>>(input: T): Given<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>
