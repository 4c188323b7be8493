"use client"

import { SIZE_LIMITS, type Size } from "@atelier/domain/briefs"
import type { KeyboardEvent } from "react"
import { SelectField, TextField } from "@/components/form/fields.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

const words = m.briefEditor

type Unit = Size["unit"]
type Written = { width: string; height: string; unit: Unit }

const BLANK: Written = { width: "", height: "", unit: "px" }
const UNITS = (["px", "mm", "ratio"] as const).map((value) => ({ value, label: words.units[value] }))

const sideOf = (written: string) => (written.trim() === "" ? Number.NaN : Number(written.replace(",", ".")))

/** What is wrong with a side, in words. */
function fault(written: string, unit: Unit): string | false {
  const side = sideOf(written)
  const { min, max, whole } = SIZE_LIMITS[unit]
  const fits = side >= min && side <= max && (!whole || Number.isInteger(side))
  return !fits && words.sizeRange[unit](formatNumber(min), formatNumber(max))
}

type OwnSizeProps = {
  draft: string
  /** In words, when there is no room for another. */
  full: string | false
  onAdd: (size: Size) => void
}

/** A size that no list has, in its own unit. */
export function OwnSize({ draft, full, onAdd }: OwnSizeProps) {
  const form = useForm({
    id: "own-size",
    values: BLANK,
    draft: `${draft}:own`,
    check: ({ width, height, unit }) => ({
      width: full || fault(width, unit),
      height: !full && fault(height, unit),
    }),
    send: async ({ width, height, unit }) =>
      onAdd({ unit, width: sideOf(width), height: sideOf(height), label: words.ownSize }),
    done: () => {
      form.set({ width: "", height: "" })
    },
    stays: true,
  })
  const { values } = form
  function keyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      // The form around it saves the field; what is written here is not in it yet.
      event.preventDefault()
      void form.submit()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter adds from wherever the focus is inside
    <div onKeyDown={keyDown} className="grid grid-cols-2 items-end gap-2">
      <TextField {...form.field("width")} label={words.width} inputMode="decimal" autoComplete="off" />
      <TextField {...form.field("height")} label={words.height} inputMode="decimal" autoComplete="off" />
      <SelectField {...form.field("unit")} label={words.unit} options={UNITS} />
      <Button onClick={() => form.submit()} disabled={values.width === "" || values.height === ""}>
        {words.addSize}
      </Button>
    </div>
  )
}
