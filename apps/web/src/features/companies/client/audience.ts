import type { RouterOutputs } from "@atelier/api"
import { AUDIENCE_FACTS, type FactKey } from "@atelier/domain/companies"
import { entriesOf, keysOf } from "@atelier/domain/shared"

export type Audience = RouterOutputs["companies"]["audiences"]["list"][number]

/** What an audience is made of, without the place it is stored at. */
export function writtenAudience({ id: _id, description, ...audience }: Audience) {
  return {
    ...audience,
    description: description ?? "",
  }
}

type FactValues = Record<FactKey, string>
const FACTS = entriesOf(AUDIENCE_FACTS).flatMap(([group, keys]) => keys.map((key) => ({ group, key: key as FactKey })))

export const FACT_KEYS = FACTS.map(({ key }) => key)

/** The facts of an audience as the form shows them: one line of text each. */
export function factValues(audience: Audience | null): FactValues {
  const written = FACTS.map(({ group, key }) => {
    const value = audience?.[group][key] ?? ""
    return [key, Array.isArray(value) ? value.join(", ") : String(value)]
  })
  return Object.fromEntries(written)
}

/** The groups of facts as they are stored; what else a group holds stays. */
export function writtenFacts(audience: Audience | null, values: FactValues) {
  const groups = keysOf(AUDIENCE_FACTS).map((group) => {
    const own = FACTS.filter((fact) => fact.group === group)
    const filled = own.flatMap(({ key }) => (values[key].trim() ? [[key, values[key].trim()] as const] : []))
    const others = Object.entries(audience?.[group] ?? {}).filter(([name]) => !own.some(({ key }) => key === name))
    return [group, Object.fromEntries([...others, ...filled])]
  })
  return Object.fromEntries(groups) as Pick<Audience, keyof typeof AUDIENCE_FACTS>
}
