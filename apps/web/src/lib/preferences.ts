import { cookies } from "next/headers"
import { RAIL_COOKIE, readTheme, THEME_COOKIE, type Theme } from "./preference-cookies.ts"

export type Preferences = { theme: Theme; railCollapsed: boolean }

/** What this browser remembers about how Atelier looks; read while rendering, so that nothing jumps. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies()
  return {
    theme: readTheme(jar.get(THEME_COOKIE)?.value),
    railCollapsed: jar.get(RAIL_COOKIE)?.value === "narrow",
  }
}
