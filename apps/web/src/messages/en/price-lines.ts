import { inLocale } from "@atelier/domain/copy"

export const priceLines = inLocale({
  base: (kind: string) => `${kind}, base price`,
  complexity: (name: string) => `${name} work`,
  urgency: (name: string) => `Needed: ${name.toLowerCase()}`,
  pieces: (count: number, percent: string) => `${count} pieces, each extra one at ${percent}`,
  extra: (name: string, count: number) => (count > 1 ? `${name}, ${count} times` : name),
  times: (factor: string) => `× ${factor}`,
  rounded: "Rounded up to whole credits",
  extraRounds: "Extra revision rounds",
})
