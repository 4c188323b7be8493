"use client"

import { isSameSize, type Size, suggestedSizes } from "@atelier/domain/briefs"
import { X } from "lucide-react"
import { useState } from "react"
import { cn } from "@/lib/cn.ts"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { EditorForm, type EditorProps } from "./editor-form.tsx"
import { OwnSize } from "./own-size.tsx"

const words = m.briefEditor

const MAX_SIZES = 10
const nameOf = m.newTask.size

function Preset({ size, chosen, onToggle }: { size: Size; chosen: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onToggle}
      className={cn(
        "flex w-full items-baseline justify-between gap-3 rounded-md border px-2.5 py-1.5 text-left text-note transition-colors",
        chosen ? "border-accent bg-accent-soft" : "border-line-2 bg-surface hover:border-edge",
      )}
    >
      <span className="num whitespace-nowrap font-[550]">{nameOf(size)}</span>
      <span className="min-w-0 truncate text-ink-3">{size.label}</span>
    </button>
  )
}

/** The standard sizes of the chosen channels, several if wanted, and any other by its figures. */
export function SizeEditor({ brief, draft, ...rest }: EditorProps) {
  const [sizes, setSizes] = useKept<Size[]>(draft, brief.dimensions.value ?? [])
  const presets = suggestedSizes(brief.platform.value ?? [], brief.contentType.value)
  const own = sizes.filter((size) => !presets.some((preset) => isSameSize(preset, size)))
  const [full, setFull] = useState(false)
  function toggle(size: Size) {
    const others = sizes.filter((one) => !isSameSize(one, size))
    const fits = others.length < sizes.length || sizes.length < MAX_SIZES
    setFull(!fits)
    if (fits) {
      setSizes(others.length < sizes.length ? others : [...sizes, size])
    }
    return fits
  }
  return (
    <EditorForm
      field="dimensions"
      read={() => (sizes.length === 0 ? words.tooFew : { field: "dimensions", value: sizes })}
      {...rest}
    >
      {(error) => (
        <fieldset className="grid gap-2">
          <legend className="sr-only">{m.newTask.field.dimensions}</legend>
          {presets.map((size) => (
            <Preset
              key={nameOf(size)}
              size={size}
              chosen={sizes.some((one) => isSameSize(one, size))}
              onToggle={() => toggle(size)}
            />
          ))}
          {own.map((size) => (
            <span key={nameOf(size)} className="flex items-center justify-between rounded-md bg-sunk px-2.5 text-note">
              <span className="num font-[550]">{nameOf(size)}</span>
              <button
                type="button"
                aria-label={words.removeSize(nameOf(size))}
                onClick={() => toggle(size)}
                className="grid size-8 place-items-center text-ink-2 hover:text-ink"
              >
                <X className="size-3.5" aria-hidden="true" />
              </button>
            </span>
          ))}
          <OwnSize
            draft={draft}
            full={sizes.length >= MAX_SIZES && words.sizesFull(MAX_SIZES)}
            onAdd={(size) => sizes.some((one) => isSameSize(one, size)) || toggle(size)}
          />
          <p className="text-ink-3 text-note">{words.help.dimensions}</p>
          {full && (
            <p role="alert" className="text-note text-red">
              {words.sizesFull(MAX_SIZES)}
            </p>
          )}
          {error && <p className="text-note text-red">{error}</p>}
        </fieldset>
      )}
    </EditorForm>
  )
}
