import localFont from "next/font/local"

// Only the Latin files are preloaded; the extended ones load when a name needs them. The size-adjusted
// stand-ins ("Geist Fallback", "Newsreader Fallback") are in globals.css, so that they come last in the stack.
const geist = localFont({
  src: "../../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-geist",
  adjustFontFallback: "Arial",
})

const geistExtended = localFont({
  src: "../../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  preload: false,
  variable: "--font-geist-ext",
  adjustFontFallback: false,
})

const newsreader = localFont({
  src: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2",
  weight: "500",
  display: "swap",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
})

export const fontVariables = [geist, geistExtended, newsreader].map((font) => font.variable).join(" ")
