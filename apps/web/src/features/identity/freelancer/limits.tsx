"use client"

import { TASK_CATEGORIES } from "@atelier/domain/catalog"
import { HoursField } from "@/components/form/hours-field.tsx"
import { TimezoneField } from "@/components/form/timezone-field.tsx"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { RadioGroup } from "@/components/ui/radio-group.tsx"
import * as m from "@/messages/index.ts"
import { NumberField } from "./number-field.tsx"
import type { PartProps } from "./types.ts"

const words = m.profile.limits

/** When someone works, and which offers are worth sending. */
export function Limits({ form, set, errors, disabled }: PartProps) {
  return (
    <>
      <Section title={m.hours.title}>
        <div className="grid gap-4">
          <TimezoneField
            id="timezone"
            value={form.timezone}
            onChange={(timezone) => set({ timezone })}
            error={errors.timezone}
          />
          <HoursField value={form.workingHours} onChange={(workingHours) => set({ workingHours })} errors={errors} />
        </div>
      </Section>
      <Section title={words.title}>
        <div className="grid gap-5">
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              id="minCreditsToAccept"
              label={words.minCredits}
              help={words.minCreditsHelp}
              min={0}
              max={100_000}
              value={form.minCreditsToAccept}
              onChange={(minCreditsToAccept) => set({ minCreditsToAccept })}
              error={errors.minCreditsToAccept}
            />
            <NumberField
              id="maxConcurrentTasks"
              label={words.maxTasks}
              help={words.maxTasksHelp}
              min={1}
              max={50}
              value={form.maxConcurrentTasks}
              onChange={(maxConcurrentTasks) => set({ maxConcurrentTasks })}
              error={errors.maxConcurrentTasks}
            />
          </div>
          <RadioGroup legend={words.categories} help={words.categoriesHelp} error={errors.preferredCategories}>
            {TASK_CATEGORIES.map((category) => (
              <Checkbox
                key={category}
                label={m.category[category]}
                disabled={disabled}
                checked={form.preferredCategories.includes(category)}
                onChange={(event) =>
                  set({
                    preferredCategories: event.target.checked
                      ? [...form.preferredCategories, category]
                      : form.preferredCategories.filter((other) => other !== category),
                  })
                }
              />
            ))}
          </RadioGroup>
        </div>
      </Section>
    </>
  )
}
