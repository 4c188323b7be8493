export const MAX_DOCUMENT_PAGES = 60
export const MAX_DOCUMENT_BYTES = 25 * 1024 ** 2
