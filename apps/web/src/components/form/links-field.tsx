"use client"

import { Plus, X } from "lucide-react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"

const words = m.profile.links

type LinksFieldProps = {
  id: string
  value: readonly string[]
  onChange: (value: string[]) => void
  /** An address was written and left. */
  onLeave?: () => void
  most: number
  /** Errors by place, as the server names them: "portfolioUrls.1". */
  errors: Record<string, string>
}

/** Addresses of work that can be seen, one a line. */
export function LinksField({ id, value, onChange, onLeave, most, errors }: LinksFieldProps) {
  const shown = value.length === 0 ? [""] : value
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-[550] text-sm">{words.label}</legend>
      {shown.map((link, at) => (
        <div key={at} className="flex items-start gap-1.5">
          <Field
            id={at === 0 ? id : `${id}.${at}`}
            label={words.one(at + 1)}
            hideLabel
            error={errors[`${id}.${at}`] ?? (at === 0 ? errors[id] : undefined)}
            className="grow"
          >
            <Input
              type="url"
              inputMode="url"
              limit={500}
              value={link}
              onBlur={onLeave}
              onChange={(event) => onChange(shown.map((other, index) => (index === at ? event.target.value : other)))}
            />
          </Field>
          {shown.length > 1 && (
            <Button
              variant="quiet"
              size="icon"
              aria-label={words.remove(at + 1)}
              onClick={() => onChange(shown.filter((_, index) => index !== at))}
            >
              <X className="size-4" strokeWidth={1.75} aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      <p className="text-ink-3 text-note">{words.help}</p>
      {shown.length < most && (
        <Button size="sm" className="justify-self-start" onClick={() => onChange([...shown, ""])}>
          <Plus className="size-3.5" aria-hidden="true" />
          {words.add}
        </Button>
      )}
    </fieldset>
  )
}
