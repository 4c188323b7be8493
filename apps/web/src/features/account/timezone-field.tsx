"use client"

import { useEffect, useMemo, useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Select } from "@/components/ui/input.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatTime } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

/** The time zone of this device; UTC until the page runs in a browser. */
export function useDeviceTimezone(): string | undefined {
  const [zone, setZone] = useState<string>()
  useEffect(() => setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return zone
}

/** "Europe/Berlin" by region; the list is the browser's, so it comes after the first paint. */
function useZones(): [region: string, zones: string[]][] {
  const [zones, setZones] = useState<string[]>([])
  useEffect(() => setZones([...Intl.supportedValuesOf("timeZone"), "UTC"]), [])
  return useMemo(() => {
    const regions = new Map<string, string[]>()
    for (const zone of new Set(zones)) {
      const region = zone.includes("/") ? (zone.split("/")[0] ?? zone) : m.account.timezone.other
      regions.set(region, [...(regions.get(region) ?? []), zone])
    }
    return [...regions]
  }, [zones])
}

const cityOf = (zone: string) => zone.split("/").slice(1).join(", ").replaceAll("_", " ") || zone

type TimezoneFieldProps = { id: string; value: string; onChange: (zone: string) => void; error?: string | undefined }

/** Every deadline is shown in it, so it can be taken from this device with one click. */
export function TimezoneField({ id, value, onChange, error }: TimezoneFieldProps) {
  const device = useDeviceTimezone()
  const regions = useZones()
  const now = useNow()
  const listed = regions.some(([, zones]) => zones.includes(value))
  return (
    <Field
      id={id}
      label={m.account.timezone.label}
      error={error}
      help={
        <>
          <span suppressHydrationWarning>{m.account.timezone.now(formatTime(now, value))}</span>{" "}
          {device && device !== value && (
            <button type="button" className="link" onClick={() => onChange(device)}>
              {m.account.timezone.device(cityOf(device))}
            </button>
          )}
        </>
      }
    >
      <Select name={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!listed && <option value={value}>{cityOf(value)}</option>}
        {regions.map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {cityOf(zone)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}
