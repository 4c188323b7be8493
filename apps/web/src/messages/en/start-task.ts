import { inLocale } from "@atelier/domain/copy"

export const startTask = inLocale({
  title: "What do you need?",
  note: "Use your own words. We turn it into a brief with a price, and nothing is charged until you submit it.",
  placeholder: "For example: five slides for Instagram about our autumn coffee, warm, by the end of the month",
  send: "Get started",
  examples: "Or start with",
  example: [
    "A post for Instagram about a new product",
    "A LinkedIn banner for our company",
    "A poster for an event, to be printed",
    "A short video that explains what we do",
  ] as const,
})
