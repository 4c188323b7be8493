import type { CSSProperties } from "react"

/** A ref that gives an element colours or fonts that a person chose: the page's policy allows scripts to, attributes not. */
export function paint(style: Pick<CSSProperties, "background" | "color" | "fontFamily">) {
  return (element: HTMLElement | null): void => {
    if (element) {
      Object.assign(element.style, style)
    }
  }
}

/** What a logo is shown on, in both themes: dark and white logos stand out from it. */
export const LOGO_GROUND = "#c8c8c8"
