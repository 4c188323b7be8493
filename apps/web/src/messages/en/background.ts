import { inLocale } from "@atelier/domain/copy"

export const background = inLocale({
  said: "In the client's own words",
  attached: "Attached by the client",
  brand: (company: string) => `Brand: ${company}`,
  noBrand: (company: string) => `${company} has not described its brand yet.`,
  colour: {
    primaryColor: "Main",
    secondaryColor: "Secondary",
    accentColor: "Accent",
    backgroundColor: "Background",
    textColor: "Text",
    further: "More",
  },
  headlines: "Headline font",
  body: "Body font",
  tagline: "Tagline",
  keywords: "Keywords",
  place: {
    website: "Website",
    logo: "Logo",
    instagram: "Instagram",
    linkedin: "LinkedIn",
    facebook: "Facebook",
    youtube: "YouTube",
    twitter: "X",
  },
  about: (who: string) => `About ${who}`,
  rated: (rating: string, count: number) => `${rating} of 5 from ${count === 1 ? "1 client" : `${count} clients`}`,
  completed: (count: number) => (count === 1 ? "1 task finished" : `${count} tasks finished`),
  rating: "Rating",
  score: (score: number, word: string) => `${score} of 5, ${word.toLowerCase()}`,
})
