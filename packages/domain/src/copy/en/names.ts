/** Who did something where their name is not told, and what is named after its number. */
export const names = {
  client: "The client",
  freelancer: "A freelancer",
  product: "Atelier",
  version: (number: number) => `Version ${number}`,
}
