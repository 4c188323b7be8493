"use client"

import { LANGUAGE } from "@atelier/domain/copy"
import type { FoundZone } from "@atelier/domain/timezones"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useField } from "@/components/ui/field.tsx"
import { controlClass } from "@/components/ui/input.tsx"
import { useNow } from "@/lib/clock.tsx"
import { cn } from "@/lib/cn.ts"
import { formatTime } from "@/lib/format.ts"
import { nameOf } from "@/lib/zone-name.ts"
import * as m from "@/messages/index.ts"

const words = m.timezone
const MAX_FOUND = 40

type Search = (query: string) => FoundZone[]
let loading: Promise<Search> | undefined

/** The table of zones comes when someone opens the field, not with the page. */
function loadSearch(): Promise<Search> {
  loading ??= import("@atelier/domain/timezones").then(({ findZones, zoneIndex }) => {
    const countries = new Intl.DisplayNames(LANGUAGE, { type: "region" })
    const index = zoneIndex((country) => countries.of(country) ?? country)
    return (query) => findZones(index, query, MAX_FOUND)
  })
  return loading
}

const place = ({ city, country }: FoundZone) => (country ? `${city}, ${country}` : city)

type ZoneInputProps = { value: string; onChange: (zone: string) => void }

/** A time zone found by typing a city or a country; only zones of the list can be chosen. */
export function ZoneInput({ value, onChange }: ZoneInputProps) {
  const list = useId()
  const now = useNow()
  const wiring = useField()
  const [search, setSearch] = useState<Search>()
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const found = open && search ? search(typed ?? "") : []
  const chosen = found[Math.min(active, found.length - 1)]

  useEffect(() => {
    if (open) {
      box.current?.children[active]?.scrollIntoView({ block: "nearest" })
    }
  }, [open, active])

  function start() {
    setOpen(true)
    setActive(0)
    void loadSearch().then((loaded) => setSearch(() => loaded))
  }
  function close() {
    setOpen(false)
    setTyped(undefined)
  }
  function choose(zone: string) {
    close()
    if (zone !== value) {
      onChange(zone)
    }
  }
  function press(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!open) {
        start()
      } else if (found.length > 0) {
        setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length)
      }
    } else if (event.key === "Enter" && open) {
      event.preventDefault()
      if (chosen) {
        choose(chosen.zone)
      }
    } else if (event.key === "Escape" && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <span className="relative block">
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        placeholder={words.search}
        className={cn(controlClass, "h-9")}
        {...wiring}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && chosen ? `${list}-${chosen.zone}` : undefined}
        value={typed ?? nameOf(value)}
        onFocus={(event) => event.target.select()}
        onClick={() => !open && start()}
        onChange={(event) => {
          setTyped(event.target.value)
          start()
        }}
        onKeyDown={press}
        onBlur={close}
      />
      {open && (
        <div
          ref={box}
          id={list}
          role="listbox"
          aria-label={words.label}
          className="absolute top-full right-0 left-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-md border border-line-2 bg-surface py-1 shadow-lg"
        >
          {found.map((zone, at) => (
            <div
              key={zone.zone}
              id={`${list}-${zone.zone}`}
              role="option"
              tabIndex={-1}
              aria-selected={zone.zone === value}
              className={cn(
                "flex cursor-pointer items-baseline justify-between gap-4 px-3 py-1.5 text-sm",
                at === Math.min(active, found.length - 1) && "bg-sunk",
                zone.zone === value && "font-[550]",
              )}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(at)}
              onPointerUp={() => choose(zone.zone)}
            >
              <span className="min-w-0 break-words">{place(zone)}</span>
              <span className="num shrink-0 text-ink-3">{formatTime(now, zone.zone)}</span>
            </div>
          ))}
          {search && found.length === 0 && <p className="px-3 py-1.5 text-ink-3 text-sm">{words.nothing}</p>}
        </div>
      )}
      <span role="status" className="sr-only">
        {open && search ? words.found(found.length, found.length === MAX_FOUND) : ""}
      </span>
    </span>
  )
}
