/** Industries that can be told from a website; a client may write any other. */
export const industries = {
  food: "Restaurants and cafés",
  travel: "Hotels and travel",
  health: "Health",
  law: "Law",
  finance: "Finance and insurance",
  property: "Property",
  education: "Education",
  sport: "Sport and leisure",
  culture: "Arts and culture",
  beauty: "Beauty",
  software: "Software",
  construction: "Construction and trades",
  retail: "Retail",
  nonProfit: "Non-profit",
}

/** Who did something where their name is not told, and what is named after its number. */
export const names = {
  client: "The client",
  freelancer: "A freelancer",
  product: "Atelier",
  version: (number: number) => `Version ${number}`,
}
