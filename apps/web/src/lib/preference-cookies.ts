export const THEME_COOKIE = "atelier-theme"
export const RAIL_COOKIE = "atelier-rail"

/** A new client chose to describe the company later. */
export const WELCOME_COOKIE = "atelier-welcome"

export const THEMES = ["light", "dark", "system"] as const
export type Theme = (typeof THEMES)[number]

export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system"
}

/** Remembers a preference of this browser for a year. */
export function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax`
}
