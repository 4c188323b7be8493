"use client"

import type { SkillProficiency } from "@atelier/domain/catalog"
import { useState } from "react"
import { LinksField } from "@/components/form/links-field.tsx"
import { RateField } from "@/components/form/rate-field.tsx"
import { SkillsField } from "@/components/form/skills-field.tsx"
import { WordsField } from "@/components/form/words-field.tsx"
import { writtenLinks } from "@/components/form/written-links.ts"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { PartProps } from "./types.ts"

/** What someone does, how well, and where it can be seen. */
export function WorkFields({ form, set, errors, verified }: PartProps & { verified: Map<string, SkillProficiency> }) {
  const [skills] = trpc.catalog.skills.useSuspenseQuery()
  const [links, setLinks] = useState<string[]>(form.portfolioUrls)
  return (
    <>
      <Section title={m.profile.skills.label}>
        <p className="mb-2 text-ink-3 text-note">{m.profile.skills.verifiedNote}</p>
        <SkillsField
          skills={skills}
          id="skills"
          value={form.skills}
          onChange={(chosen) => set({ skills: chosen })}
          verified={verified}
          error={errors.skills}
        />
      </Section>
      <Section title={m.profile.work}>
        <div className="grid gap-5">
          <WordsField
            id="specializations"
            label={m.profile.specializations.label}
            help={m.profile.specializations.help}
            value={form.specializations}
            onChange={(specializations) => set({ specializations })}
            error={errors.specializations}
            most={20}
            maxLength={60}
          />
          <LinksField
            id="portfolioUrls"
            value={links}
            onChange={(next) => {
              setLinks(next)
              if (next.length < links.length) {
                set({ portfolioUrls: writtenLinks(next) })
              }
            }}
            onLeave={() => {
              if (writtenLinks(links).join() !== form.portfolioUrls.join()) {
                set({ portfolioUrls: writtenLinks(links) })
              }
            }}
            errors={errors}
            most={10}
          />
          <Field id="bio" label={m.profile.bio.label} help={m.profile.bio.help} error={errors.bio} optional>
            <Textarea
              limit={2000}
              value={form.bio ?? ""}
              onChange={(event) => set({ bio: event.target.value || null })}
            />
          </Field>
          <RateField
            id="hourlyRateCents"
            value={form.hourlyRateCents}
            onChange={(hourlyRateCents) => set({ hourlyRateCents })}
            error={errors.hourlyRateCents}
          />
        </div>
      </Section>
    </>
  )
}
