/** The entries of a list of links that are worth sending; an address without its scheme gets one. */
export function writtenLinks(links: readonly string[]): string[] {
  const written = links.map((link) => link.trim()).filter(Boolean)
  return [...new Set(written.map((link) => (/^[a-z]+:/i.test(link) ? link : `https://${link}`)))]
}
