import { randomUUID } from "node:crypto"
import { artistSkills, freelancerProfiles, skills, users } from "@atelier/db/schema"
import type { SkillProficiency } from "@atelier/domain/catalog"
import { ROUND_THE_CLOCK } from "@atelier/domain/hours"
import type { UserRole } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import type { App } from "#platform/app"

type UserOverrides = Partial<Omit<typeof users.$inferInsert, "role" | "credits">>
type ProfileOverrides = Partial<Omit<typeof freelancerProfiles.$inferInsert, "userId">>
export type SkillSpec = { slug: string; level?: SkillProficiency; years?: number; verified?: boolean }
export type MadeUser = { id: string; email: string; name: string }

let made = 0

async function insertUser(app: App, role: UserRole, overrides: UserOverrides): Promise<MadeUser> {
  made += 1
  const id = overrides.id ?? randomUUID()
  const user = { id, email: `${role.toLowerCase()}-${made}-${cut(id, 8)}@example.com`, name: `${role} ${made}` }
  const row = { emailVerified: true, ...user, ...overrides, id, role }
  await app.db.insert(users).values(row)
  return { id, email: row.email, name: row.name }
}

async function giveSkills(app: App, artistId: string, specs: readonly SkillSpec[]) {
  for (const { slug, level = "ADVANCED", years = 5, verified = true } of specs) {
    const [skill] = await app.db
      .insert(skills)
      .values({ name: slug, slug, category: "design" })
      .onConflictDoUpdate({ target: skills.slug, set: { slug } })
      .returning({ id: skills.id })
    if (skill) {
      const row = { artistId, skillId: skill.id, proficiencyLevel: level, yearsExperience: years, verified }
      await app.db.insert(artistSkills).values(row)
    }
  }
}

export type FreelancerOverrides = UserOverrides & { profile?: ProfileOverrides; skills?: readonly SkillSpec[] }

/** Makers of verified users for tests and fixtures; whatever is not given is sensible and unique. */
export function createFactories(app: App) {
  return {
    client: (overrides: UserOverrides = {}) => insertUser(app, "CLIENT", overrides),
    admin: (overrides: UserOverrides = {}) => insertUser(app, "ADMIN", overrides),
    /** An approved, available freelancer, working round the clock unless told otherwise. */
    freelancer: async ({ profile, skills: specs = [], ...overrides }: FreelancerOverrides = {}) => {
      const user = await insertUser(app, "FREELANCER", overrides)
      await app.db.insert(freelancerProfiles).values({
        status: "APPROVED",
        workingHours: ROUND_THE_CLOCK,
        skills: specs.map(({ slug }) => slug),
        ...profile,
        userId: user.id,
      })
      await giveSkills(app, user.id, specs)
      return user
    },
  }
}

export type Factories = ReturnType<typeof createFactories>
