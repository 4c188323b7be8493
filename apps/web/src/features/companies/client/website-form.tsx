"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { writtenLinks } from "@/components/form/written-links.ts"
import { toast } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type FoundLogo, type FoundPart, newParts } from "./found-parts.ts"
import type { BrandForm } from "./types.ts"

const words = m.brand.website

type WebsiteFormProps = {
  brand: BrandForm
  /** What the website says that the brand does not. */
  onFound: (parts: FoundPart[], logo: FoundLogo | null) => void
}

/** Asks for the address and reads what stands there. */
export function WebsiteForm({ brand, onFound }: WebsiteFormProps) {
  const read = trpc.companies.readWebsite.useMutation()
  const form = useForm({
    values: { website: brand.website ?? "" },
    id: "read",
    send: ({ website }) => read.mutateAsync({ website: writtenLinks([website])[0] ?? website }),
    done: ({ facts, logo }) => {
      const parts = newParts(facts, brand)
      return parts.length === 0 && !logo ? toast(words.nothing) : onFound(parts, logo)
    },
  })
  return (
    <Form form={form}>
      <TextField {...form.field("website")} label={words.address} inputMode="url" limit={500} required />
      <FormActions submit={words.read} back={m.actions.cancel} />
    </Form>
  )
}
