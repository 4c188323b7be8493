"use client"

import { WordsField } from "@/components/form/words-field.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { Section } from "@/components/ui/layout.tsx"
import * as m from "@/messages/index.ts"
import { AddressField } from "./address-field.tsx"
import type { BrandPartProps } from "./types.ts"

/** Name, website, words and fonts. */
export function CompanyFields({ form, set, errors }: BrandPartProps) {
  const words = m.brand
  return (
    <>
      <Section title={words.company.title}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field id="name" label={words.company.name} error={errors.name}>
            <Input
              autoComplete="organization"
              limit={200}
              value={form.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
          <AddressField
            id="website"
            label={words.company.website}
            value={form.website}
            error={errors.website}
            onLeave={(website) => set({ website })}
          />
          <Field id="industry" label={words.company.industry} help={words.company.industryHelp} error={errors.industry}>
            <Input
              limit={100}
              value={form.industry ?? ""}
              onChange={(event) => set({ industry: event.target.value || null })}
            />
          </Field>
          <Field id="tagline" label={words.company.tagline} help={words.company.taglineHelp} error={errors.tagline}>
            <Input
              limit={200}
              value={form.tagline ?? ""}
              onChange={(event) => set({ tagline: event.target.value || null })}
            />
          </Field>
        </div>
      </Section>
      <Section title={words.words.title}>
        <div className="grid gap-5">
          <WordsField
            id="keywords"
            label={words.words.keywords}
            help={words.words.keywordsHelp}
            value={form.keywords}
            onChange={(keywords) => set({ keywords })}
            error={errors.keywords}
            most={30}
            maxLength={60}
          />
          <WordsField
            id="toneWords"
            label={words.words.tone}
            help={words.words.toneHelp}
            value={form.toneWords}
            onChange={(toneWords) => set({ toneWords })}
            error={errors.toneWords}
            most={30}
            maxLength={60}
          />
          <WordsField
            id="brandDos"
            label={words.words.dos}
            help={words.words.dosHelp}
            value={form.brandDos}
            onChange={(brandDos) => set({ brandDos })}
            error={errors.brandDos}
            most={20}
            maxLength={200}
          />
          <WordsField
            id="brandDonts"
            label={words.words.donts}
            help={words.words.dontsHelp}
            value={form.brandDonts}
            onChange={(brandDonts) => set({ brandDonts })}
            error={errors.brandDonts}
            most={20}
            maxLength={200}
          />
        </div>
      </Section>
      <Section title={words.fonts.title}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field id="primaryFont" label={words.fonts.primary} help={words.fonts.help} error={errors.primaryFont}>
            <Input
              limit={100}
              value={form.primaryFont ?? ""}
              onChange={(event) => set({ primaryFont: event.target.value || null })}
            />
          </Field>
          <Field id="secondaryFont" label={words.fonts.secondary} error={errors.secondaryFont}>
            <Input
              limit={100}
              value={form.secondaryFont ?? ""}
              onChange={(event) => set({ secondaryFont: event.target.value || null })}
            />
          </Field>
        </div>
      </Section>
    </>
  )
}
