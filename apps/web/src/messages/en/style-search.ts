import { inLocale } from "@atelier/domain/copy"

export const styleSearch = inLocale({
  words: "Words, such as magazine or stones",
  now: "Search",
  nothing: "No direction has all of these. Try fewer words, or any style.",
  axis: "Style",
  anyAxis: "Any style",
  type: "Made for",
  anyType: "Any deliverable",
})
