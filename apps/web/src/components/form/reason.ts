/** A reason is a few words: the schemas of the domain take no less. */
export const tooShort = (reason: string): boolean => reason.trim().length < 3

/** One that may be left out, but what is written has to be a few words: nothing is dropped. */
export const tooShortIfAny = (reason: string): boolean => reason.trim() !== "" && tooShort(reason)
