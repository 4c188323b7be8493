"use client"

import { useSyncExternalStore } from "react"
import { readTheme, remember, THEME_COOKIE, THEMES, type Theme } from "@/lib/preference-cookies.ts"
import * as m from "@/messages/index.ts"

const listeners = new Set<() => void>()

/** Applies at once and is remembered by this browser. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === "system") {
    delete root.dataset.theme
  } else {
    root.dataset.theme = theme
  }
  remember(THEME_COOKIE, theme)
  for (const listener of listeners) {
    listener()
  }
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const current = () => readTheme(document.documentElement.dataset.theme)

/** Light, dark, or as the device. A second one on a page needs a name of its own. */
export function ThemeSwitch({ name = "theme" }: { name?: string }) {
  const theme = useSyncExternalStore(listen, current, () => undefined)
  return (
    <fieldset>
      <legend className="mb-1.5 text-ink-3 text-xs">{m.accountMenu.theme.label}</legend>
      <div className="flex gap-0.5 rounded-md bg-sunk p-0.5">
        {THEMES.map((option) => (
          <label
            key={option}
            className="grow rounded-sm px-2 py-1 text-center text-ink-2 text-note has-checked:bg-surface has-checked:font-[550] has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={theme === option}
              onChange={() => setTheme(option)}
              className="sr-only"
            />
            {m.accountMenu.theme[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
