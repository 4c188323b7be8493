"use client"

import { Plus } from "lucide-react"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import * as m from "@/messages/index.ts"
import { ColourField } from "./colour-field.tsx"
import type { BrandPartProps } from "./types.ts"

const NAMED = ["primaryColor", "secondaryColor", "accentColor", "backgroundColor", "textColor"] as const
const MAX_COLOURS = 20
const FIRST = "#888888"

/** The five colours with a task, and whatever else belongs to the brand. */
export function Colours({ form, set, errors }: BrandPartProps) {
  const words = m.brand.colours
  const further = form.brandColors
  return (
    <Section title={words.title}>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {NAMED.map((name) => (
          <ColourField
            key={name}
            id={name}
            label={words[name]}
            value={form[name]}
            error={errors[name]}
            onChange={(colour) => set({ [name]: colour })}
          />
        ))}
      </div>
      <h3 className="mt-5 mb-2 font-[550] text-sm">{words.more}</h3>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {further.map((colour, at) => (
          <ColourField
            key={`${further.length}-${at}`}
            id={`brandColors.${at}`}
            label={words.further(at + 1)}
            hideLabel
            value={colour}
            error={errors[`brandColors.${at}`]}
            onChange={(next) =>
              set({
                brandColors: next
                  ? further.map((other, index) => (index === at ? next : other))
                  : further.filter((_, index) => index !== at),
              })
            }
          />
        ))}
      </div>
      {further.length < MAX_COLOURS && (
        <Button size="sm" className="mt-3" onClick={() => set({ brandColors: [...further, FIRST] })}>
          <Plus className="size-3.5" aria-hidden="true" />
          {words.add}
        </Button>
      )}
    </Section>
  )
}
