export const priceLines = {
  open: "How the price is made up",
  base: (kind: string) => `${kind}, the usual price`,
  complexity: (name: string) => `${name} work`,
  urgency: (name: string) => `Needed: ${name.toLowerCase()}`,
  pieces: (count: number, percent: string) => `${count} pieces, each further one at ${percent}`,
  extra: (name: string, count: number) => (count > 1 ? `${name}, ${count} times` : name),
  times: (factor: string) => `× ${factor}`,
  rounded: "Rounded up to whole credits",
  extraRounds: "Rounds bought later",
}
