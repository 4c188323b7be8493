"use client"

import { Section } from "@/components/ui/layout.tsx"
import * as m from "@/messages/index.ts"
import { AddressField } from "./address-field.tsx"
import type { BrandPartProps } from "./types.ts"

const SOCIAL = ["instagram", "linkedin", "facebook", "youtube", "twitter"] as const
type Social = (typeof SOCIAL)[number]

function withLink(links: Partial<Record<Social, string | undefined>>, network: Social, link: string | null) {
  return Object.fromEntries(Object.entries({ ...links, [network]: link }).filter(([, value]) => value))
}

/** Where the company is found besides its website. */
export function SocialLinks({ form, set, errors }: BrandPartProps) {
  const words = m.brand
  return (
    <Section title={words.social.title}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {SOCIAL.map((network) => (
          <AddressField
            key={network}
            id={`socialLinks.${network}`}
            label={words.social[network]}
            value={form.socialLinks[network] ?? null}
            error={errors[`socialLinks.${network}`]}
            onLeave={(link) => set({ socialLinks: withLink(form.socialLinks, network, link) })}
          />
        ))}
      </div>
    </Section>
  )
}
