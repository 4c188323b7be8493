"use client"

import type { RouterInputs, RouterOutputs } from "@atelier/api"
import { SKILL_PROFICIENCIES, type SkillProficiency } from "@atelier/domain/catalog"
import { capital } from "@atelier/domain/shared"
import { X } from "lucide-react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, OptionSelect, Select } from "@/components/ui/input.tsx"
import { Status } from "@/components/ui/status.tsx"
import * as m from "@/messages/index.ts"

export type SkillChoice = NonNullable<RouterInputs["identity"]["freelancer"]["update"]["skills"]>[number]
type Skill = RouterOutputs["catalog"]["skills"][number]

const words = m.profile.skills

function byCategory(skills: readonly Skill[]): [string, Skill[]][] {
  const groups = new Map<string, Skill[]>()
  for (const skill of skills) {
    groups.set(skill.category, [...(groups.get(skill.category) ?? []), skill])
  }
  return [...groups]
}

type SkillsFieldProps = {
  skills: readonly Skill[]
  id: string
  value: readonly SkillChoice[]
  onChange: (value: SkillChoice[]) => void
  /** Skills that Atelier has seen proof of, at this level. */
  verified?: ReadonlyMap<string, SkillProficiency>
  error?: string | undefined
}

/** Skills from the catalogue, each with its level and years. */
export function SkillsField({ skills, id, value, onChange, verified, error }: SkillsFieldProps) {
  const names = new Map(skills.map((skill) => [skill.id, skill.name]))
  const free = skills.filter((skill) => skill.isActive && !value.some((chosen) => chosen.skillId === skill.id))
  const change = (skillId: string, part: Partial<SkillChoice>) =>
    onChange(value.map((chosen) => (chosen.skillId === skillId ? { ...chosen, ...part } : chosen)))

  return (
    <div className="grid gap-3">
      {value.length > 0 && (
        <ul className="grid border-line border-y">
          {value.map((chosen) => (
            <SkillRow
              key={chosen.skillId}
              name={names.get(chosen.skillId) ?? m.common.words.unknown}
              chosen={chosen}
              verified={verified?.get(chosen.skillId) === chosen.level}
              onChange={(part) => change(chosen.skillId, part)}
              onRemove={() => onChange(value.filter((other) => other.skillId !== chosen.skillId))}
            />
          ))}
        </ul>
      )}
      <Field id={id} label={words.add} error={error} help={value.length === 0 ? words.help : undefined}>
        <Select
          value=""
          onChange={(event) =>
            onChange([...value, { skillId: event.target.value, level: "INTERMEDIATE", years: null }])
          }
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {byCategory(free).map(([category, group]) => (
            <optgroup key={category} label={capital(category)}>
              {group.map((skill) => (
                <option key={skill.id} value={skill.id}>
                  {skill.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </div>
  )
}

type SkillRowProps = {
  name: string
  chosen: SkillChoice
  verified: boolean
  onChange: (part: Partial<SkillChoice>) => void
  onRemove: () => void
}

function SkillRow({ name, chosen, verified, onChange, onRemove }: SkillRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-line border-b py-2.5 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_9.5rem_6.5rem_auto]">
      <span className="min-w-0 text-sm">
        <span className="mr-2">{name}</span>
        {verified && <Status tone="done">{words.verified}</Status>}
      </span>
      <Button
        variant="quiet"
        size="icon"
        onClick={onRemove}
        className="justify-self-end sm:order-last"
        aria-label={words.remove(name)}
      >
        <X className="size-4" strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Field label={words.level(name)} hideLabel>
        <OptionSelect
          value={chosen.level}
          onChange={(level) => onChange({ level })}
          options={SKILL_PROFICIENCIES.map((value) => ({ value, label: m.proficiency[value] }))}
        />
      </Field>
      <Field label={words.years(name)} hideLabel className="max-sm:w-26">
        <span className="relative block">
          <Input
            type="number"
            inputMode="decimal"
            min={0}
            max={80}
            step={0.5}
            value={chosen.years ?? ""}
            onChange={(event) => onChange({ years: event.target.value === "" ? null : event.target.valueAsNumber })}
            className="num pr-14"
          />
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-ink-3 text-note"
          >
            {words.yearsUnit}
          </span>
        </span>
      </Field>
    </li>
  )
}
