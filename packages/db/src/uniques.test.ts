import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { insertUser, refusal } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

let test: TestDatabase
let _client: string
let _artist: string
let _admin: string

beforeAll(async () => {
  test = await setupDatabase({ as: "owner" })
  _client = await insertUser(test.sql)
  _artist = await insertUser(test.sql, "FREELANCER")
  _admin = await insertUser(test.sql, "ADMIN")
})
afterAll(() => test?.close())

describe("one of a kind", () => {
  it("is the active algorithm, the active price list and the primary audience", async () => {
    const { sql } = test
    const copy = (version: number, status: string) => sql`
      insert into assignment_algorithm_config (name, version, status, weights, acceptance_windows, escalation_settings,
        timezone_settings, experience_matrix, workload_settings, exclusion_rules, bonus_modifiers)
      select name, ${version}, ${status}, weights, acceptance_windows, escalation_settings, timezone_settings,
        experience_matrix, workload_settings, exclusion_rules, bonus_modifiers
      from assignment_algorithm_config where is_active`
    await copy(2, "DRAFT")
    expect(await refusal(copy(3, "ACTIVE"))).toBe("assignment_algorithm_config_one_active")
    expect(await refusal(copy(2, "DRAFT"))).toBe("assignment_algorithm_config_version_unique")
    const rules = sql`insert into pricing_rules (version, rules, is_active) values (2, '{}', true)`
    expect(await refusal(rules)).toBe("pricing_rules_one_active")
    const [company] = await sql`insert into companies (name) values ('Acme') returning id`
    const audience = () =>
      sql`insert into audiences (company_id, name, is_primary) values (${company?.id}, 'Parents', true)`
    await audience()
    expect(await refusal(audience())).toBe("audiences_one_primary")
  })
})
