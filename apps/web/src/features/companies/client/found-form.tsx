"use client"

import { CheckField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { paint } from "@/components/ui/paint.ts"
import * as m from "@/messages/index.ts"
import { type FoundPart, partText } from "./found-parts.ts"
import type { BrandForm } from "./types.ts"

const words = m.brand.website

type FoundFormProps = {
  parts: readonly FoundPart[]
  brand: BrandForm
  onUse: (part: Partial<BrandForm>) => void
}

/** What was found beside what is there: nothing is taken over that was not looked at. */
export function FoundForm({ parts, brand, onUse }: FoundFormProps) {
  const form = useForm({
    values: Object.fromEntries(parts.map(({ key }) => [key, true])),
    id: "found",
    send: async (chosen) => Object.fromEntries(parts.flatMap(({ key, value }) => (chosen[key] ? [[key, value]] : []))),
    done: (chosen: Partial<BrandForm>) => onUse(chosen),
  })
  return (
    <Form form={form}>
      {parts.map((part) => (
        <CheckField
          key={part.key}
          {...form.field(part.key)}
          label={<FoundValue part={part} />}
          help={partText(brand[part.key]) === "" ? words.empty : words.now(partText(brand[part.key]))}
        />
      ))}
      <FormActions submit={words.use} back={m.actions.cancel} />
    </Form>
  )
}

function FoundValue({ part }: { part: FoundPart }) {
  const colors = [part.value].flat().filter((value) => typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value))
  return (
    <>
      {words.parts[part.key]}: {partText(part.value)}
      {colors.map((color) => (
        <span
          key={String(color)}
          aria-hidden="true"
          className="ms-2 inline-block size-3.5 rounded-sm border border-line align-[-2px]"
          ref={paint({ background: String(color) })}
        />
      ))}
    </>
  )
}
