"use client"

import { STYLE_AXES } from "@atelier/domain/catalog"
import { lengthOf } from "@atelier/domain/shared"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { Chips } from "./chips.tsx"
import { EditorForm, type EditorProps } from "./editor-form.tsx"

const words = m.briefEditor
const MAX_WORDS = 12
const LONGEST = 60

/** How it should feel: named directions and own words; the chosen style cards stay. */
export function LookEditor({ brief, draft, ...rest }: EditorProps) {
  const current = brief.visualDirection.value
  const [axes, setAxes] = useKept(`${draft}:axes`, current?.axes ?? [])
  const [text, setText] = useKept(draft, (current?.words ?? []).join(", "))
  function read() {
    const said = text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean)
    const styleIds = current?.styleIds ?? []
    if (said.length > MAX_WORDS || said.some((word) => lengthOf(word) > LONGEST)) {
      return words.lookTooMuch(MAX_WORDS, LONGEST)
    }
    return axes.length + said.length + styleIds.length === 0
      ? words.tooFew
      : ({ field: "visualDirection", value: { styleIds, axes, words: said } } as const)
  }
  return (
    <EditorForm field="visualDirection" read={read} {...rest}>
      {(error) => (
        <>
          <Chips
            label={m.newTask.field.visualDirection}
            options={STYLE_AXES.map((axis) => ({ value: axis, label: m.catalog.styleAxis[axis] }))}
            value={axes}
            onChange={setAxes}
          />
          <Field label={m.newTask.field.visualDirection} hideLabel help={words.help.visualDirection} error={error}>
            <Input autoFocus limit={400} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        </>
      )}
    </EditorForm>
  )
}
