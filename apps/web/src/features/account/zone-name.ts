/** The city a zone is named after, while the table of zones is not there. */
export const nameOf = (zone: string): string =>
  zone.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || zone
