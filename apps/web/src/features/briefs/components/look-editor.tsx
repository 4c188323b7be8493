"use client"

import { STYLE_AXES } from "@atelier/domain/catalog"
import { useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"
import { Chips } from "./chips.tsx"
import { EditorForm, type EditorProps } from "./editor-form.tsx"

const words = m.newTask

/** How it should feel: named directions and own words; the chosen style cards stay. */
export function LookEditor({ brief, ...rest }: EditorProps) {
  const current = brief.visualDirection.value
  const [axes, setAxes] = useState(current?.axes ?? [])
  const [text, setText] = useState((current?.words ?? []).join(", "))
  function read() {
    const said = text
      .split(",")
      .map((word) => word.trim().slice(0, 60))
      .filter(Boolean)
      .slice(0, 12)
    const styleIds = current?.styleIds ?? []
    return axes.length + said.length + styleIds.length === 0
      ? words.tooFew
      : ({ field: "visualDirection", value: { styleIds, axes, words: said } } as const)
  }
  return (
    <EditorForm field="visualDirection" read={read} {...rest}>
      {(error) => (
        <>
          <Chips
            label={words.field.visualDirection}
            options={STYLE_AXES.map((axis) => ({ value: axis, label: m.catalog.styleAxis[axis] }))}
            value={axes}
            onChange={setAxes}
          />
          <Field label={words.field.visualDirection} hideLabel help={words.help.visualDirection} error={error}>
            <Input autoFocus maxLength={400} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        </>
      )}
    </EditorForm>
  )
}
