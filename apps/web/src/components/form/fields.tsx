"use client"

import type { ComponentProps } from "react"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { Field, type FieldProps } from "@/components/ui/field.tsx"
import { Input, OptionSelect, Textarea } from "@/components/ui/input.tsx"
import { Radio } from "@/components/ui/radio.tsx"
import { RadioGroup } from "@/components/ui/radio-group.tsx"
import type { FieldOf } from "./use-form.ts"

type Labelled = Pick<FieldProps, "label" | "help" | "optional" | "required" | "hideLabel">

type TextFieldProps = FieldOf<string> &
  Labelled &
  Pick<
    ComponentProps<"input">,
    "type" | "inputMode" | "autoComplete" | "placeholder" | "disabled" | "readOnly" | "maxLength" | "className"
  > & {
    /** Most characters: counted, never cut. */
    limit?: number
    /** Several lines. */
    rows?: number
  }

/** A field of a form for text: `<TextField {...form.field("name")} label={...} />`. */
export function TextField(props: TextFieldProps) {
  const { id, value, onChange, error, label, help, optional, required, hideLabel, className, rows, type, ...rest } =
    props
  const change = (event: { target: { value: string } }) => onChange(event.target.value)
  return (
    <Field
      id={id}
      label={label}
      help={help}
      error={error}
      optional={optional}
      required={required}
      hideLabel={hideLabel}
      className={className}
    >
      {rows === undefined ? (
        <Input type={type} value={value} onChange={change} {...rest} />
      ) : (
        <Textarea rows={rows} value={value} onChange={change} {...rest} />
      )}
    </Field>
  )
}

type Option<T extends string> = { value: T; label: string; help?: string }
type OptionsProps<T extends string> = FieldOf<T> & Labelled & { options: readonly Option<T>[]; disabled?: boolean }

/** One of several in the native list. */
export function SelectField<T extends string>({
  id,
  name,
  value,
  onChange,
  options,
  disabled,
  ...rest
}: OptionsProps<T>) {
  return (
    <Field id={id} {...rest}>
      <OptionSelect name={name} value={value} disabled={disabled} onChange={onChange} options={options} />
    </Field>
  )
}

type RadioFieldProps<T extends string> = Omit<FieldOf<T | null>, "onChange"> & {
  onChange: (value: T) => void
  label: string
  hideLabel?: boolean
  inline?: boolean
  options: readonly Option<T>[]
}

/** One of several, all of them in sight. */
export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { id, value, onChange, error, label, hideLabel, inline, options } = props
  return (
    <RadioGroup
      legend={label}
      error={error}
      {...(hideLabel ? { hideLegend: true } : {})}
      {...(inline ? { inline } : {})}
    >
      {options.map((one) => (
        <Radio
          key={one.value}
          name={id}
          label={one.label}
          help={one.help}
          checked={value === one.value}
          onChange={() => onChange(one.value)}
        />
      ))}
    </RadioGroup>
  )
}

type CheckFieldProps = FieldOf<boolean> & Pick<ComponentProps<typeof Checkbox>, "label" | "help">

export function CheckField({ id, name, value, onChange, label, help }: CheckFieldProps) {
  return (
    <Checkbox
      id={id}
      name={name}
      label={label}
      help={help}
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
