/** The city a zone is named after, while the table of zones is not there. */
export function nameOf(zone: string): string {
  return zone.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || zone
}
