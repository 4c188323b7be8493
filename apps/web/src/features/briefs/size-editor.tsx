"use client"

import { isSameSize, type Size, suggestedSizes } from "@atelier/domain/briefs"
import { X } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { cn } from "@/lib/cn.ts"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { EditorForm, type EditorProps } from "./editor-form.tsx"

const words = m.newTask

const MIN = 16
const MAX = 40_000
const MAX_SIZES = 10
const nameOf = words.size

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

function OwnSize({ draft, onAdd }: { draft: string; onAdd: (size: Size) => boolean }) {
  const [width, setWidth] = useKept(`${draft}:width`, "")
  const [height, setHeight] = useKept(`${draft}:height`, "")
  const [error, setError] = useState<string>()
  function add() {
    const [w, h] = [Number(width), Number(height)]
    if ([w, h].some((side) => !Number.isInteger(side) || side < MIN || side > MAX)) {
      setError(words.sizeRange)
      return
    }
    setError(undefined)
    if (onAdd({ unit: "px", width: w, height: h, label: words.ownSize })) {
      setWidth("")
      setHeight("")
    }
  }
  const side = { type: "number", inputMode: "numeric", min: MIN, max: MAX } as const
  return (
    <div className="grid grid-cols-[1fr_auto_1fr_auto] items-end gap-2">
      <Field label={words.width}>
        <Input {...side} value={width} onChange={(event) => setWidth(event.target.value)} />
      </Field>
      <span className="pb-2 text-ink-3 text-sm">×</span>
      <Field label={words.height}>
        <Input {...side} value={height} onChange={(event) => setHeight(event.target.value)} />
      </Field>
      <Button onClick={add} disabled={width === "" || height === ""}>
        {words.addSize}
      </Button>
      {error && <p className="col-span-4 text-note text-red">{error}</p>}
    </div>
  )
}

/** The standard sizes of the chosen places, several if wanted, and any other by its figures. */
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
          <legend className="sr-only">{words.field.dimensions}</legend>
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
          <OwnSize draft={draft} onAdd={(size) => sizes.some((one) => isSameSize(one, size)) || toggle(size)} />
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
