export const quoted = (title: string) => `"${title}"`

/** Parts of a text, each a paragraph; those that are empty are left out. */
export const sentences = (...parts: string[]) => parts.filter(Boolean).join("\n\n")
