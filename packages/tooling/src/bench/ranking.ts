import { randomUUID } from "node:crypto"
import { createCtx, loadActiveConfig, rankCandidates } from "@atelier/api/bench"
import type { TaskFeatures } from "@atelier/domain/matching"
import type { Stage } from "./stage.ts"

const SIZES = [1_000, 10_000, 100_000] as const

/** Freelancers of every kind, numbered. */
export async function grow({ sql }: Stage, from: number, to: number) {
  await sql`
    insert into users (id, name, email, email_verified, role, timezone)
    select 'rank-' || n, 'Freelancer ' || n, 'rank-' || n || '@example.com', true, 'FREELANCER',
      (array['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Africa/Accra', 'Asia/Kolkata'])[1 + n % 5]
    from generate_series(${from + 1}::int, ${to}::int) n`
  await sql`
    insert into freelancer_profiles (user_id, status, experience_level, rating, completed_tasks, on_time_rate, acceptance_rate, availability, working_hours_start, working_hours_end)
    select 'rank-' || n, 'APPROVED', (array['JUNIOR', 'MID', 'SENIOR', 'EXPERT'])[1 + n % 4]::artist_experience_level,
      3 + (n % 21) / 10.0, n % 200, 0.7 + (n % 30) / 100.0, 0.5 + (n % 50) / 100.0, n % 10 > 0, '08:00', '18:00'
    from generate_series(${from + 1}::int, ${to}::int) n`
  await sql`
    insert into artist_skills (artist_id, skill_id, proficiency_level, verified)
    select 'rank-' || n, s.id, (array['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'])[1 + (n + k) % 4]::skill_proficiency, n % 3 > 0
    from generate_series(${from + 1}::int, ${to}::int) n
    cross join generate_series(0, 4) k
    join (select id, row_number() over (order by slug) - 1 as at, count(*) over () as total from skills) s
      on s.at = (n * 5 + k * 3) % s.total
    on conflict do nothing`
  await sql`analyze users`
  await sql`analyze freelancer_profiles`
  await sql`analyze artist_skills`
}

function featuresOf(skillIds: readonly string[]): TaskFeatures {
  return {
    taskId: randomUUID(),
    clientId: "nobody",
    category: "SOCIAL_MEDIA",
    complexity: "INTERMEDIATE",
    urgency: "STANDARD",
    credits: 15,
    requiredSkills: skillIds.map((skillId) => ({ skillId, minLevel: "INTERMEDIATE" })),
    niceToHaveSkills: [],
    now: new Date(),
  }
}

/** Time to rank everyone for one task at level 1, as the market grows. */
export async function benchRanking(stage: Stage): Promise<void> {
  console.log("\n  ranking for one task (every freelancer considered, exact)")
  const ctx = createCtx(stage.app, { kind: "system", job: "bench" })
  const skills = await stage.sql<{ id: string }[]>`
    select id from skills where slug = 'social-media-design'`
  const { config } = await loadActiveConfig(ctx)
  let present = 0
  for (const size of SIZES) {
    await grow(stage, present, size)
    present = size
    const times: number[] = []
    let eligible = 0
    for (let turn = 0; turn < 7; turn++) {
      const start = performance.now()
      eligible = (await rankCandidates(ctx, featuresOf(skills.map(({ id }) => id)), config, 1)).ranked.length
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.log(
      `  ${String(size).padStart(7)} freelancers  median ${(times[3] ?? 0).toFixed(1).padStart(7)} ms  ${eligible} eligible`,
    )
  }
}
