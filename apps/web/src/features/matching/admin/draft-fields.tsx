"use client"

import type { AlgorithmConfig } from "@atelier/domain/matching"
import { TASK_URGENCIES } from "@atelier/domain/tasks"
import type { ReactNode } from "react"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { RadioGroup } from "@/components/ui/radio-group.tsx"
import { Status } from "@/components/ui/status.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { ExperienceGrid } from "./experience-grid.tsx"
import { NUMBER_RULES, type NumberRule, type RulesForm, ruleOf, type Section, sumOfWeights } from "./fields.ts"
import { NumberInput, RuleField } from "./number-field.tsx"

const words = m.adminDraft

type FieldsProps = {
  rules: RulesForm
  /** In words, by path. */
  errors: Record<string, string>
  onChange: (rules: RulesForm) => void
}

function Group({ section, children, note }: { section: Section; children: ReactNode; note?: ReactNode }) {
  return (
    <section aria-labelledby={`part-${section}`} className="border-line border-t py-6 first:border-t-0 first:pt-0">
      <h2 id={`part-${section}`} className="title text-lg">
        {words.sections[section]}
      </h2>
      <p className="mt-0.5 mb-4 text-ink-3 text-note">{words.sectionNotes[section]}</p>
      {children}
      {note}
    </section>
  )
}

function Sum({ rules }: { rules: RulesForm }) {
  const sum = sumOfWeights(rules)
  return (
    <p role="status" className="mt-4 text-sm">
      <Status tone={sum === 100 ? "done" : "risk"}>{words.sum(sum)}</Status>
    </p>
  )
}

function Exclusions({ rules, onChange }: Omit<FieldsProps, "errors">) {
  const { exclusionRules } = rules
  const set = (part: Partial<AlgorithmConfig["exclusionRules"]>) =>
    onChange({ ...rules, exclusionRules: { ...exclusionRules, ...part } })
  const { overloaded, onVacation, nightHoursFor } = exclusionRules
  return (
    <div className="grid gap-4">
      <div className="grid gap-2.5">
        <Checkbox label={words.overloaded} checked={overloaded} onChange={() => set({ overloaded: !overloaded })} />
        <Checkbox label={words.onVacation} checked={onVacation} onChange={() => set({ onVacation: !onVacation })} />
      </div>
      <RadioGroup legend={words.nightHoursFor} inline>
        {TASK_URGENCIES.map((urgency) => (
          <Checkbox
            key={urgency}
            label={m.adminUrgency.within[urgency]}
            checked={nightHoursFor.includes(urgency)}
            onChange={({ target }) =>
              set({
                nightHoursFor: TASK_URGENCIES.filter((one) =>
                  one === urgency ? target.checked : nightHoursFor.includes(one),
                ),
              })
            }
          />
        ))}
      </RadioGroup>
    </div>
  )
}

/** Every number of the rules, in groups. */
export function DraftFields({ rules, errors, onChange }: FieldsProps) {
  const write = (path: string, value: string) => onChange({ ...rules, numbers: { ...rules.numbers, [path]: value } })
  const propsOf = (rule: NumberRule) => ({
    rule,
    value: rules.numbers[rule.path] ?? "",
    error: errors[rule.path],
    onChange: write,
  })
  const fields = (section: Section, under = "") => (
    <div
      className={cn("grid grid-cols-2 gap-x-4 gap-y-5", section === "weights" ? "sm:grid-cols-5" : "sm:grid-cols-3")}
    >
      {NUMBER_RULES.filter((rule) => rule.section === section && rule.path.includes(under)).map((rule) => (
        <RuleField key={rule.path} {...propsOf(rule)} />
      ))}
    </div>
  )
  const wrongCells = NUMBER_RULES.filter(({ section, path }) => section === "experience" && errors[path])
  return (
    <>
      <Group section="weights" note={<Sum rules={rules} />}>
        {fields("weights")}
      </Group>
      <Group section="bonuses">{fields("bonuses")}</Group>
      <Group section="escalation">
        <div className="grid gap-6">
          {(["level1", "level2", "broadcast"] as const).map((level) => (
            <fieldset key={level}>
              <legend className="mb-2 font-semibold text-ink-2 text-note">{words.level[level]}</legend>
              {fields("escalation", `.${level}.`)}
            </fieldset>
          ))}
        </div>
      </Group>
      <Group section="windows">{fields("windows")}</Group>
      <Group section="timezone">{fields("timezone")}</Group>
      <Group section="experience">
        <ExperienceGrid
          label={words.sections.experience}
          cell={(row, column) => {
            const rule = ruleOf(`experienceMatrix.${row}.${column}`)
            return (
              rule && (
                <>
                  <label htmlFor={rule.path} className="sr-only">
                    {rule.label}
                  </label>
                  <NumberInput
                    {...propsOf(rule)}
                    className="min-w-12 px-1.5! text-center [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
                  />
                </>
              )
            )
          }}
        />
        {wrongCells.map(({ path, label }) => (
          <p key={path} className="mt-2 text-note text-red">
            {words.named(label, errors[path] ?? "")}
          </p>
        ))}
      </Group>
      <Group section="workload">{fields("workload")}</Group>
      <Group section="exclusions">
        <Exclusions rules={rules} onChange={onChange} />
      </Group>
    </>
  )
}
