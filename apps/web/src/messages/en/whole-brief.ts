import { inLocale } from "@atelier/domain/copy"

export const wholeBrief = inLocale({
  requirements: "Acceptance criteria",
  skills: "Skills",
  skill: (name: string, level: string) => `${name}, ${level.toLowerCase()}`,
  helps: (name: string) => `${name}, nice to have`,
  moodboard: "Directions and references",
  description: "Description",
})
