import { type App, hashPassword } from "@atelier/api/seeding"
import {
  accounts,
  artistSkills,
  audiences,
  companies,
  freelancerProfiles,
  settings,
  skills,
  users,
} from "@atelier/db/schema"
import { sameHours } from "@atelier/domain/hours"
import { DEMO_PASSWORD } from "./logins.ts"
import { type DemoFreelancer, FREELANCERS } from "./people.ts"

type NewUser = typeof users.$inferInsert
type Made = { lena: string; admin: string }

/** The id of a person of the demo. */
export const demoId = (email: string): string => `demo-${email.split("@")[0]}`

async function addUser(app: App, user: Omit<NewUser, "id">, password: string): Promise<string> {
  const id = demoId(user.email)
  await app.db.insert(users).values({ ...user, id, emailVerified: true })
  await app.db
    .insert(accounts)
    .values({ id: `${id}-credential`, accountId: id, providerId: "credential", userId: id, password })
  return id
}

async function addFreelancer(app: App, one: DemoFreelancer, password: string, skillIds: Map<string, string>) {
  const id = await addUser(
    app,
    { name: one.name, email: one.email, role: "FREELANCER", timezone: one.timezone, onboardingCompleted: true },
    password,
  )
  await app.db.insert(freelancerProfiles).values({
    userId: id,
    status: "APPROVED",
    bio: one.bio,
    skills: one.skills.map(([slug]) => slug),
    preferredCategories: one.categories,
    experienceLevel: one.level,
    rating: one.rating,
    completedTasks: one.completed,
    onTimeRate: one.completed ? one.onTime : null,
    acceptanceRate: one.completed ? one.acceptance : null,
    acceptsUrgentTasks: one.urgent,
    workingHours: one.hours,
    availability: true,
    minCreditsToAccept: one.minimum,
  })
  await app.db.insert(artistSkills).values(
    one.skills.flatMap(([slug, proficiencyLevel, yearsExperience, verified]) => {
      const skillId = skillIds.get(slug)
      return skillId ? [{ artistId: id, skillId, proficiencyLevel, yearsExperience, verified }] : []
    }),
  )
}

/** The people of the demo: a client with a company, fourteen freelancers, an applicant and two admins. */
export async function writePeople(app: App): Promise<Made> {
  const password = await hashPassword(DEMO_PASSWORD)
  const skillIds = new Map(
    (await app.db.select({ id: skills.id, slug: skills.slug }).from(skills)).map(({ id, slug }) => [slug, id]),
  )
  const [company] = await app.db
    .insert(companies)
    .values({
      name: "Nordlicht Coffee",
      website: "https://nordlicht.example",
      industry: "Food and drink",
      primaryColor: "#8A2B1D",
      secondaryColor: "#EFE7DA",
      accentColor: "#4A5D3A",
      brandColors: ["#1C1A17"],
      primaryFont: "Newsreader",
      tagline: "Roasted slowly, further north.",
      keywords: ["coffee", "small batch", "Hamburg"],
      onboardingStatus: "COMPLETED",
    })
    .returning({ id: companies.id })
  const companyId = company?.id ?? null
  if (companyId) {
    await app.db.insert(audiences).values([
      { companyId, name: "Home brewers, 25 to 40", isPrimary: true, description: "Own a grinder, read the label." },
      { companyId, name: "Cafe owners", description: "Buy in fives and tens of kilos." },
    ])
  }
  const lena = await addUser(
    app,
    {
      name: "Lena Hoffmann",
      email: "lena@nordlicht.example",
      role: "CLIENT",
      timezone: "Europe/Berlin",
      companyId,
      onboardingCompleted: true,
    },
    password,
  )
  const admin = await addUser(
    app,
    {
      name: "Jonas Weber",
      email: "jonas@atelier.example",
      role: "ADMIN",
      timezone: "Europe/Berlin",
      onboardingCompleted: true,
    },
    password,
  )
  await addUser(
    app,
    {
      name: "Nora Lind",
      email: "nora@atelier.example",
      role: "ADMIN",
      timezone: "Europe/Berlin",
      onboardingCompleted: true,
    },
    password,
  )
  for (const one of FREELANCERS) {
    await addFreelancer(app, one, password, skillIds)
  }
  const applicant = await addUser(
    app,
    { name: "Ines Duarte", email: "ines@studio.example", role: "FREELANCER", timezone: "Europe/Lisbon" },
    password,
  )
  await app.db.insert(freelancerProfiles).values({
    userId: applicant,
    status: "PENDING",
    bio: "Packaging and label design, ten years in Porto.",
    skills: ["graphic-design", "branding"],
    portfolioUrls: ["https://ines.example/work"],
    workingHours: sameHours("09:00", "17:00"),
  })
  // The demo's admins sign in with one click: nobody who tries it out has to set up an authenticator app first.
  await app.db.insert(settings).values({ key: "adminTwoFactor", value: false }).onConflictDoNothing()
  return { lena, admin }
}
