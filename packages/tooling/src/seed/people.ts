import type { SkillProficiency, TaskCategory } from "@atelier/domain/catalog"
import { type ClockWeek, sameHours } from "@atelier/domain/hours"
import type { ArtistExperienceLevel } from "@atelier/domain/identity"

type Skill = [slug: string, level: SkillProficiency, years: number, verified: boolean]

export type DemoFreelancer = {
  name: string
  email: string
  timezone: string
  hours: ClockWeek
  level: ArtistExperienceLevel
  rating: number
  completed: number
  onTime: number
  acceptance: number
  urgent: boolean
  minimum: number
  categories: TaskCategory[]
  bio: string
  skills: Skill[]
}

const social: Skill[] = [
  ["social-media-design", "EXPERT", 7, true],
  ["graphic-design", "ADVANCED", 9, true],
  ["typography", "ADVANCED", 6, true],
]
const print: Skill[] = [
  ["print-design", "EXPERT", 11, true],
  ["typography", "EXPERT", 11, true],
  ["graphic-design", "ADVANCED", 11, true],
]
const motion: Skill[] = [
  ["motion-graphics", "ADVANCED", 6, true],
  ["video-editing", "ADVANCED", 7, true],
  ["illustration", "INTERMEDIATE", 4, false],
]
const web: Skill[] = [
  ["ui-design", "EXPERT", 8, true],
  ["web-design", "ADVANCED", 8, true],
  ["ux-design", "ADVANCED", 6, true],
]
const brand: Skill[] = [
  ["branding", "EXPERT", 12, true],
  ["graphic-design", "EXPERT", 12, true],
  ["illustration", "ADVANCED", 9, true],
]

type Person = Partial<DemoFreelancer> & Pick<DemoFreelancer, "name" | "email" | "timezone" | "skills" | "bio">
function person(given: Person): DemoFreelancer {
  return {
    hours: sameHours("09:00", "18:00"),
    level: "MID",
    rating: 4.6,
    completed: 24,
    onTime: 0.92,
    acceptance: 0.8,
    urgent: true,
    minimum: 1,
    categories: [],
    ...given,
  }
}

/** Enough people for a market: several fields, time zones, levels and habits. */
export const FREELANCERS: DemoFreelancer[] = [
  person({
    name: "Mira Osei",
    email: "mira@studio.example",
    timezone: "Europe/Lisbon",
    hours: sameHours("08:00", "20:00"),
    level: "SENIOR",
    rating: 4.9,
    completed: 63,
    onTime: 0.97,
    acceptance: 0.88,
    categories: ["SOCIAL_MEDIA"],
    skills: social,
    bio: "Editorial layouts for food and culture brands.",
  }),
  person({
    name: "Teo Lindqvist",
    email: "teo@studio.example",
    timezone: "Europe/Stockholm",
    hours: sameHours("07:00", "19:00"),
    level: "SENIOR",
    rating: 4.8,
    completed: 71,
    onTime: 0.95,
    acceptance: 0.82,
    categories: ["SOCIAL_MEDIA", "STATIC_ADS"],
    skills: social,
    bio: "Campaign visuals that hold together from post to poster.",
  }),
  person({
    name: "Ana Prates",
    email: "ana@studio.example",
    timezone: "America/Sao_Paulo",
    hours: sameHours("08:00", "18:00"),
    level: "MID",
    rating: 4.7,
    completed: 38,
    categories: ["SOCIAL_MEDIA"],
    skills: [
      ["social-media-design", "ADVANCED", 5, true],
      ["graphic-design", "ADVANCED", 6, true],
      ["photo-retouching", "ADVANCED", 6, true],
    ],
    bio: "Warm, photographic social work.",
  }),
  person({
    name: "Priya Raman",
    email: "priya@studio.example",
    timezone: "Asia/Kolkata",
    level: "MID",
    rating: 4.8,
    completed: 44,
    skills: [
      ["social-media-design", "ADVANCED", 4, true],
      ["graphic-design", "ADVANCED", 6, true],
      ["illustration", "EXPERT", 8, true],
    ],
    bio: "Illustration first, layout second.",
  }),
  person({
    name: "Luc Moreau",
    email: "luc@studio.example",
    timezone: "Europe/Paris",
    level: "SENIOR",
    rating: 4.7,
    completed: 82,
    categories: ["VIDEO_MOTION"],
    skills: motion,
    bio: "Fifteen seconds, one idea.",
  }),
  person({
    name: "Ada Keller",
    email: "ada@studio.example",
    timezone: "Europe/Zurich",
    level: "JUNIOR",
    rating: 0,
    completed: 0,
    onTime: 0,
    acceptance: 0,
    skills: [
      ["social-media-design", "INTERMEDIATE", 1, false],
      ["graphic-design", "INTERMEDIATE", 2, false],
      ["typography", "INTERMEDIATE", 2, false],
    ],
    bio: "New here, trained in Basel.",
  }),
  person({
    name: "Hanna Brandt",
    email: "hanna@studio.example",
    timezone: "Europe/Berlin",
    level: "EXPERT",
    rating: 4.9,
    completed: 164,
    onTime: 0.98,
    acceptance: 0.7,
    minimum: 8,
    categories: ["STATIC_ADS"],
    skills: print,
    bio: "Print that survives the printer.",
  }),
  person({
    name: "Kofi Mensah",
    email: "kofi@studio.example",
    timezone: "Africa/Accra",
    level: "SENIOR",
    rating: 4.6,
    completed: 57,
    categories: ["UI_UX"],
    skills: web,
    bio: "Landing pages that load fast and say one thing.",
  }),
  person({
    name: "Sofia Conti",
    email: "sofia@studio.example",
    timezone: "Europe/Rome",
    level: "EXPERT",
    rating: 4.8,
    completed: 152,
    minimum: 10,
    categories: ["UI_UX", "STATIC_ADS"],
    skills: brand,
    bio: "Identities for makers and small houses.",
  }),
  person({
    name: "Jun Takeda",
    email: "jun@studio.example",
    timezone: "Asia/Tokyo",
    level: "SENIOR",
    rating: 4.9,
    completed: 91,
    categories: ["VIDEO_MOTION"],
    skills: [...motion, ["graphic-design", "ADVANCED", 8, true]],
    bio: "Motion with a graphic designer's restraint.",
  }),
  person({
    name: "Maya Cohen",
    email: "maya@studio.example",
    timezone: "Asia/Jerusalem",
    level: "MID",
    rating: 4.5,
    completed: 29,
    urgent: false,
    skills: [
      ["presentation-design", "EXPERT", 6, true],
      ["typography", "ADVANCED", 6, true],
      ["graphic-design", "INTERMEDIATE", 6, true],
    ],
    bio: "Decks people stay awake for.",
  }),
  person({
    name: "Diego Ruiz",
    email: "diego@studio.example",
    timezone: "America/Mexico_City",
    level: "MID",
    rating: 4.4,
    completed: 19,
    skills: [
      ["graphic-design", "ADVANCED", 5, true],
      ["typography", "INTERMEDIATE", 4, true],
      ["print-design", "INTERMEDIATE", 3, false],
    ],
    bio: "Posters, packaging and signs.",
  }),
  person({
    name: "Olena Shevchenko",
    email: "olena@studio.example",
    timezone: "Europe/Kyiv",
    level: "SENIOR",
    rating: 4.8,
    completed: 66,
    skills: [
      ["social-media-design", "ADVANCED", 6, true],
      ["graphic-design", "EXPERT", 9, true],
      ["typography", "ADVANCED", 8, true],
      ["copywriting", "INTERMEDIATE", 3, false],
    ],
    bio: "Carousels with words that work.",
  }),
  person({
    name: "Noah Fischer",
    email: "noah@studio.example",
    timezone: "America/New_York",
    level: "MID",
    rating: 4.3,
    completed: 14,
    onTime: 0.81,
    acceptance: 0.6,
    skills: [
      ["ui-design", "ADVANCED", 4, true],
      ["web-design", "INTERMEDIATE", 4, true],
      ["ux-design", "INTERMEDIATE", 2, false],
    ],
    bio: "Interfaces for small teams.",
  }),
]
