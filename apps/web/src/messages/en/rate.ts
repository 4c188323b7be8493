import { inLocale } from "@atelier/domain/copy"

/** Rating a freelancer. */
export const rate = inLocale({
  title: (who: string) => `How was working with ${who}?`,
  text: "Your rating helps us choose freelancers for your next tasks. You can rate a task once.",
  stars: "Rating",
  star: { 1: "Poor", 2: "Weak", 3: "Good", 4: "Very good", 5: "Excellent" } as const,
  comment: "Comment for the freelancer",
  send: "Submit rating",
  choose: "Choose 1 to 5 stars.",
  done: "Thanks for your rating.",
})
