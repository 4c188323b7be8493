"use client"

import { SKILL_PROFICIENCIES, type SkillProficiency } from "@atelier/domain/catalog"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { OptionSelect } from "@/components/ui/input.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"

const words = m.adminProfile
type Skill = NonNullable<Person["profile"]>["skills"][number]

function SkillRow({ userId, skill }: { userId: string; skill: Skill }) {
  const act = useAdminAction()
  const verify = trpc.identity.admin.verifySkill.useMutation()
  const set = (change: { verified?: boolean; level?: SkillProficiency }, done: string) =>
    void act(() => verify.mutateAsync({ userId, skillId: skill.skillId, verified: skill.verified, ...change }), done)
  return (
    <Row>
      <Cell main className="sm:align-middle">
        {skill.name}
      </Cell>
      <Cell label={words.level} className="max-sm:items-center">
        <OptionSelect
          aria-label={words.levelOf(skill.name)}
          value={skill.level}
          disabled={verify.isPending}
          className="w-40"
          onChange={(level) => set({ level }, words.levelNow(skill.name, m.proficiency[level]))}
          options={SKILL_PROFICIENCIES.map((value) => ({ value, label: m.proficiency[value] }))}
        />
      </Cell>
      <Cell label={words.years} numeric className="sm:align-middle">
        {skill.years === null ? "–" : formatNumber(skill.years)}
      </Cell>
      <Cell label={words.verified} className="sm:align-middle">
        <Checkbox
          label={<span className="sr-only">{words.verify(skill.name)}</span>}
          checked={skill.verified}
          disabled={verify.isPending}
          onChange={(event) => {
            const verified = event.target.checked
            set({ verified }, verified ? words.verifiedNow(skill.name) : words.unverifiedNow(skill.name))
          }}
        />
      </Cell>
    </Row>
  )
}

/** Skills as the freelancer named them; an admin verifies each, or corrects its level. */
export function PersonSkills({ userId, skills }: { userId: string; skills: readonly Skill[] }) {
  return (
    <Section title={words.skills}>
      {skills.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.noSkills}</p>
      ) : (
        <Table label={words.skills}>
          <TableHead>
            <HeaderCell>{words.skill}</HeaderCell>
            <HeaderCell>{words.level}</HeaderCell>
            <HeaderCell numeric>{words.years}</HeaderCell>
            <HeaderCell>{words.verified}</HeaderCell>
          </TableHead>
          <tbody>
            {skills.map((skill) => (
              <SkillRow key={skill.skillId} userId={userId} skill={skill} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
