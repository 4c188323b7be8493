/** A reason may be left out, but what is written has to be a few words: the server takes no less, and nothing is dropped. */
export const tooShort = (reason: string): boolean => reason !== "" && reason.length < 3
