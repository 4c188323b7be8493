/** Files above their limit and the lines each may have. The list only shrinks: split a file instead of adding it. */
export const SIZE_EXCEPTIONS: Record<string, number> = {}
