"use client"

import { cut } from "@atelier/domain/shared"
import { CalendarDays } from "lucide-react"
import { type ComponentProps, type ReactNode, useId, useRef, useState } from "react"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { cn } from "@/lib/cn.ts"
import { dayKey } from "@/lib/format.ts"
import { readDay, readDayAndTime, readTime, writeDay } from "@/lib/read-date.ts"
import * as m from "@/messages/index.ts"
import { useField } from "./field.tsx"
import { controlClass } from "./input.tsx"

const words = m.dates

type WrittenProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type" | "min" | "name"> & {
  /** What the field holds, in the form of its kind; "" for nothing. */
  value: string
  /** When the field is left or Enter is pressed; null says that what stands there cannot be understood. */
  onChange: (value: string | null) => void
  /** Sends the value with a form. */
  name?: string
}

type WrittenFieldProps = WrittenProps & {
  read: (written: string) => string | null
  write: (value: string) => string
  unclear: string
  end?: ReactNode
}

/** One line that keeps what is written in it, and says so when it cannot be read. */
function WrittenField({ value, onChange, name, read, write, unclear, end, className, ...rest }: WrittenFieldProps) {
  const { "aria-describedby": described, "aria-invalid": refused, ...wiring } = useField()
  const note = useId()
  const [draft, setDraft] = useState<{ written: string; of: string }>()
  const written = draft && (draft.of === value || value === "") ? draft.written : write(value)
  const unread = written.trim() !== "" && read(written) === null
  const [left, setLeft] = useState(false)
  const wrong = left && unread

  function settle() {
    setLeft(true)
    const found = written.trim() === "" ? "" : read(written)
    if (found !== null) {
      setDraft(undefined)
    }
    if (found !== value) {
      onChange(found)
    }
  }

  return (
    <span className={cn("grid gap-1", className)}>
      <span className="relative block">
        <input
          type="text"
          autoComplete="off"
          maxLength={60}
          className={cn(controlClass, "num h-9", end && "pr-9")}
          {...wiring}
          {...rest}
          aria-describedby={[described, wrong && note].filter(Boolean).join(" ") || undefined}
          aria-invalid={refused || wrong || undefined}
          value={written}
          onChange={(event) => {
            setLeft(false)
            setDraft({ written: event.target.value, of: value })
          }}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
        {end}
      </span>
      {name && <input type="hidden" name={name} value={value} />}
      {wrong && (
        <span id={note} role="alert" className="text-note text-red">
          {unclear}
        </span>
      )}
    </span>
  )
}

type DateFieldProps = WrittenProps & {
  /** With a time of day: the value is YYYY-MM-DDTHH:MM, without it YYYY-MM-DD. */
  time?: boolean
  /** The first day the calendar offers, YYYY-MM-DD; a day written without a year is the next one from here. */
  min?: string
}

/** A day, or a day and a time, day first and in 24 hours wherever the browser comes from; written, or chosen from the calendar. */
export function DateField({ time = false, min, value, onChange, ...rest }: DateFieldProps) {
  const calendar = useRef<HTMLInputElement>(null)
  const today = dayKey(useNow(), useTimezone())
  const from = min ?? `${cut(today, 4)}-01-01`
  const [day = "", clock = words.usualTime] = value.split("T")
  return (
    <WrittenField
      placeholder={words.example(writeDay(time ? `${today}T17:00` : today))}
      {...rest}
      value={value}
      onChange={onChange}
      read={(written) => (time ? readDayAndTime(written, from) : readDay(written, from))}
      write={writeDay}
      unclear={time ? words.unclearWithTime : words.unclear}
      end={
        <>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute right-0 bottom-0 size-9 opacity-0"
            min={min}
            value={day}
            disabled={rest.disabled}
            onChange={({ target }) => onChange(target.value && time ? `${target.value}T${clock}` : target.value)}
          />
          <button
            type="button"
            aria-label={words.calendar}
            title={words.calendar}
            disabled={rest.disabled}
            className="absolute top-0 right-0 grid size-9 place-items-center rounded-md text-ink-3 hover:text-ink"
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarDays aria-hidden="true" strokeWidth={1.75} className="size-4" />
          </button>
        </>
      }
    />
  )
}

/** A time of day as HH:MM in 24 hours, wherever the browser comes from. */
export function TimeField(props: WrittenProps) {
  return (
    <WrittenField
      inputMode="numeric"
      placeholder={words.usualTime}
      {...props}
      read={readTime}
      write={(value) => value}
      unclear={words.unclearTime}
    />
  )
}
