/** How a document of each type is read. */
export const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/plain": "text",
  "text/markdown": "text",
}

/** Whether a file of this type may be a brief whose text can be read. */
export function isDocument(mimeType: string | null): boolean {
  return mimeType !== null && Object.hasOwn(DOCUMENT_KINDS, mimeType)
}
