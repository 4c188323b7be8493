import type { industries } from "./names.ts"

type Suggested = { name: string; description: string }

/** Audiences that companies of an industry usually speak to. */
export const audienceSuggestions: Record<keyof typeof industries, readonly Suggested[]> = {
  food: [
    { name: "Regulars from the neighbourhood", description: "Live or work nearby, come weekly, notice what is new." },
    { name: "Weekend visitors", description: "Look for a nice place on their phone, decide by pictures and reviews." },
  ],
  travel: [
    { name: "Couples on a short break", description: "Book two to four nights, compare places, want it easy." },
    { name: "Families in the school holidays", description: "Plan months ahead, ask about space, food and rain." },
  ],
  health: [
    {
      name: "People who look for help now",
      description: "Want to know who is free soon, what it costs and what happens.",
    },
    { name: "Relatives who decide for someone", description: "Compare carefully, want trust and plain words." },
  ],
  law: [
    { name: "Owners of small companies", description: "Have a contract or a dispute on the table, fear the bill." },
    {
      name: "Private people with one problem",
      description: "Have never needed a lawyer before, want to know the first step.",
    },
  ],
  finance: [
    { name: "First-time savers, 25 to 35", description: "Earn their first real money, distrust jargon." },
    { name: "Owners of small companies", description: "Have little time, want it to be right and done." },
  ],
  property: [
    { name: "First-time buyers", description: "Compare for months, worry about price and timing." },
    { name: "Owners who think of selling", description: "Want to know what it is worth and whom to trust." },
  ],
  education: [
    { name: "Parents who choose a school", description: "Compare by pictures, results and how others speak of it." },
    {
      name: "Working people who learn in the evening",
      description: "Have little time, want a certificate that counts.",
    },
  ],
  sport: [
    { name: "Beginners, 25 to 45", description: "Want to start again, fear that everybody else is fitter." },
    { name: "Regulars", description: "Train weekly, like to belong, tell friends." },
  ],
  culture: [
    { name: "People who go out on weekends", description: "Decide a few days ahead, with friends." },
    { name: "Members and friends of the house", description: "Come often, want to hear first." },
  ],
  beauty: [
    { name: "Regular customers, 25 to 55", description: "Come every few weeks, follow on Instagram." },
    { name: "Before a special day", description: "Weddings and parties: decide by pictures, book early." },
  ],
  software: [
    {
      name: "Team leads who choose tools",
      description: "Have a problem this quarter, read comparisons, ask colleagues.",
    },
    { name: "Heads of IT", description: "Ask about security, integration and cost before anything else." },
  ],
  construction: [
    { name: "Home owners, 35 to 65", description: "Plan a renovation, ask neighbours, fear delays." },
    { name: "Property managers", description: "Need someone reliable for many small jobs." },
  ],
  retail: [
    { name: "Customers who bought before", description: "Like the style, come back for what is new or reduced." },
    { name: "People who look for a present", description: "Do not know the brand yet, want a good pick quickly." },
  ],
  nonProfit: [
    { name: "People who give once a year", description: "Want to see what the money does." },
    { name: "Volunteers", description: "Want to do something near home, with others." },
  ],
}
