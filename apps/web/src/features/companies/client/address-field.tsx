"use client"

import { useState } from "react"
import { writtenLinks } from "@/components/form/written-links.ts"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"

type AddressFieldProps = {
  id: string
  label: string
  value: string | null
  error?: string | undefined
  /** The address that was written, once the field is left; null when it was emptied. */
  onLeave: (address: string | null) => void
}

/** A web address. It is sent when the field is left, because half an address is none. */
export function AddressField({ id, label, value, error, onLeave }: AddressFieldProps) {
  const [text, setText] = useState(value ?? "")
  return (
    <Field id={id} label={label} error={error}>
      <Input
        type="url"
        inputMode="url"
        limit={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          const [address = null] = writtenLinks([text])
          setText(address ?? "")
          if (address !== value) {
            onLeave(address)
          }
        }}
      />
    </Field>
  )
}
