declare global {
  /** Set before a program starts: turns English words into those of another locale. The tests bring a made-up one. */
  var atelierLocale: (<T>(words: T) => T) | undefined
}

/** The words of the locale that runs. Every file of words passes through here. */
export function inLocale<T extends object>(words: T): T {
  return globalThis.atelierLocale?.(words) ?? words
}
