"use client"

import { Section } from "@/components/ui/layout.tsx"
import { toast } from "@/components/ui/toast.ts"
import { StyleCardButton } from "@/features/briefs/style-card-button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { BrandPartProps } from "./types.ts"

const words = m.brand.looks
const MAX_LOOKS = 4

/** Looks of the library that are close to the brand: directions like them are offered first. */
export function BrandLooks({ form, set }: BrandPartProps) {
  const [looks] = trpc.catalog.brandLooks.useSuspenseQuery()
  const chosen = form.brandReferenceIds
  const shown = looks.filter(({ id }) => chosen.includes(id)).length
  function toggle(id: string) {
    if (chosen.includes(id)) {
      set({ brandReferenceIds: chosen.filter((one) => one !== id) })
    } else if (shown >= MAX_LOOKS) {
      toast(words.limit(MAX_LOOKS))
    } else {
      set({ brandReferenceIds: [...chosen, id] })
    }
  }
  return looks.length === 0 ? null : (
    <Section title={words.title}>
      <p className="mb-3 text-ink-2 text-sm">{words.text}</p>
      <ul aria-label={words.title} className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4">
        {looks.map(({ id, name, imageUrl }) => (
          <StyleCardButton
            key={id}
            card={{ name, imageUrl, why: "" }}
            chosen={chosen.includes(id)}
            onToggle={() => toggle(id)}
          />
        ))}
      </ul>
    </Section>
  )
}
