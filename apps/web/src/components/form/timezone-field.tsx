"use client"

import { useEffect, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatTime } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { nameOf } from "@/lib/zone-name.ts"
import * as m from "@/messages/index.ts"

// What opens and searches comes after the page.
const ZoneInput = lazyPart(() => import("./zone-input.tsx").then((module) => module.ZoneInput))

const words = m.timezone

/** The time zone of this device under the name that is stored; unknown until the page runs in a browser. */
export function useDeviceTimezone(): string | undefined {
  const [zone, setZone] = useState<string>()
  useEffect(() => {
    const named = new Intl.DateTimeFormat().resolvedOptions().timeZone
    void import("@atelier/domain/timezones").then(({ canonicalTimezone }) => setZone(canonicalTimezone(named) ?? "UTC"))
  }, [])
  return zone
}

const cityOf = (zone: string) => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone

type TimezoneFieldProps = { id: string; value: string; onChange: (zone: string) => void; error?: string | undefined }

/** Every deadline is shown in it, so it can be taken from this device with one click, or found by city and country. */
export function TimezoneField({ id, value, onChange, error }: TimezoneFieldProps) {
  const device = useDeviceTimezone()
  const now = useNow()
  const unopened = <Input readOnly value={nameOf(value)} />
  return (
    <Field
      id={id}
      label={words.label}
      error={error}
      help={
        <>
          <span suppressHydrationWarning>{words.now(formatTime(now, value))}</span>{" "}
          {device && device !== value && (
            <button type="button" className="link" onClick={() => onChange(device)}>
              {words.device(cityOf(device))}
            </button>
          )}
        </>
      }
    >
      {device ? (
        <Block skeleton={unopened}>
          <ZoneInput value={value} onChange={onChange} />
        </Block>
      ) : (
        unopened
      )}
    </Field>
  )
}
