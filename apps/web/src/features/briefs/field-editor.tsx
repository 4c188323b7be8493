"use client"

import { BRIEF_CONTENT_TYPES, BRIEF_INTENTS, BRIEF_PLATFORMS, type BriefKey } from "@atelier/domain/briefs"
import { Field } from "@/components/ui/field.tsx"
import { Input, OptionSelect, Textarea } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { AudienceEditor } from "./audience-editor.tsx"
import { Chips } from "./chips.tsx"
import { DateEditor } from "./date-editor.tsx"
import { EditorForm, type EditorProps } from "./editor-form.tsx"
import { LookEditor } from "./look-editor.tsx"
import { SizeEditor } from "./size-editor.tsx"

const words = m.briefEditor

function TextEditor({ field, brief, draft, ...rest }: EditorProps & { field: "topic" | "taskSummary" }) {
  const [text, setText] = useKept(draft, brief[field].value ?? "")
  const long = field === "taskSummary"
  const read = () => (text.trim() === "" ? words.tooFew : { field, value: text.trim().replace(/\s+/g, " ") })
  const control = { value: text, autoFocus: true, limit: long ? 500 : 160 }
  return (
    <EditorForm field={field} read={read} {...rest}>
      {(error) => (
        <Field label={m.newTask.field[field]} hideLabel help={words.help[field]} error={error}>
          {long ? (
            <Textarea rows={3} {...control} onChange={(event) => setText(event.target.value)} />
          ) : (
            <Input {...control} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      )}
    </EditorForm>
  )
}

function LinesEditor({ field, brief, draft, ...rest }: EditorProps & { field: "contentOutline" | "avoid" | "colors" }) {
  const lines = field === "contentOutline"
  const [text, setText] = useKept(draft, (brief[field].value ?? []).join(lines ? "\n" : ", "))
  function read() {
    const value = text
      .split(lines ? "\n" : /[,\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
    return value.length === 0 ? words.tooFew : { field, value }
  }
  return (
    <EditorForm field={field} read={read} {...rest}>
      {(error) => (
        <Field label={m.newTask.field[field]} hideLabel help={words.help[field]} error={error}>
          <Textarea
            rows={lines ? 5 : 2}
            autoFocus
            limit={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      )}
    </EditorForm>
  )
}

function QuantityEditor({ brief, draft, ...rest }: EditorProps) {
  const [count, setCount] = useKept(draft, String(brief.quantity.value ?? 1))
  const read = () => {
    const value = Number.parseInt(count, 10)
    return Number.isNaN(value) ? words.tooFew : ({ field: "quantity", value } as const)
  }
  return (
    <EditorForm field="quantity" read={read} {...rest}>
      {(error) => (
        <Field label={m.newTask.field.quantity} hideLabel help={words.help.quantity} error={error}>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={50}
            autoFocus
            className="max-w-28"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </Field>
      )}
    </EditorForm>
  )
}

function PlatformEditor({ brief, draft, ...rest }: EditorProps) {
  const [value, setValue] = useKept(draft, brief.platform.value ?? [])
  return (
    <EditorForm
      field="platform"
      read={() => (value.length === 0 ? words.tooFew : { field: "platform", value })}
      {...rest}
    >
      {(error) => (
        <Chips
          label={m.newTask.field.platform}
          options={BRIEF_PLATFORMS.map((one) => ({ value: one, label: m.briefs.platform[one] }))}
          value={value}
          onChange={setValue}
          help={words.help.platform}
          error={error}
        />
      )}
    </EditorForm>
  )
}

function IntentEditor({ brief, ...rest }: EditorProps) {
  const value = brief.intent.value
  return (
    <EditorForm field="intent" read={() => ({ field: "intent", value })} atOnce {...rest}>
      {(error, choose) => (
        <Chips
          label={m.newTask.field.intent}
          options={BRIEF_INTENTS.map((one) => ({ value: one, label: m.briefs.intent[one] }))}
          value={value ? [value] : []}
          onChange={([one], last) => choose({ field: "intent", value: last ?? one ?? null })}
          help={words.help.intent}
          error={error}
        />
      )}
    </EditorForm>
  )
}

function ContentTypeEditor({ brief, draft, ...rest }: EditorProps) {
  const [value, setValue] = useKept(draft, brief.contentType.value ?? BRIEF_CONTENT_TYPES[0])
  return (
    <EditorForm field="contentType" read={() => ({ field: "contentType", value })} {...rest}>
      {(error) => (
        <Field label={m.newTask.field.contentType} hideLabel error={error}>
          <OptionSelect
            autoFocus
            value={value}
            onChange={setValue}
            options={BRIEF_CONTENT_TYPES.map((type) => ({ value: type, label: m.briefs.contentType[type] }))}
          />
        </Field>
      )}
    </EditorForm>
  )
}

/** The right control for each field. */
export function FieldEditor({ field, ...props }: EditorProps & { field: BriefKey }) {
  switch (field) {
    case "topic":
    case "taskSummary":
      return <TextEditor field={field} {...props} />
    case "contentOutline":
    case "avoid":
    case "colors":
      return <LinesEditor field={field} {...props} />
    case "quantity":
      return <QuantityEditor {...props} />
    case "platform":
      return <PlatformEditor {...props} />
    case "intent":
      return <IntentEditor {...props} />
    case "contentType":
      return <ContentTypeEditor {...props} />
    case "audience":
      return <AudienceEditor {...props} />
    case "dimensions":
      return <SizeEditor {...props} />
    case "visualDirection":
      return <LookEditor {...props} />
    case "deadline":
      return <DateEditor {...props} />
  }
}
