import "./globals.css"
import { LANGUAGE } from "@atelier/domain/copy"
import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { fontVariables } from "@/lib/fonts.ts"
import { readPreferences } from "@/lib/preferences.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = {
  title: { default: m.common.product, template: `%s · ${m.common.product}` },
  description: m.marketing.description,
  applicationName: m.common.product,
  formatDetection: { telephone: false, address: false, email: false },
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme } = await readPreferences()
  return (
    <html
      lang={LANGUAGE}
      className={fontVariables}
      {...(theme === "system" ? {} : { "data-theme": theme })}
      suppressHydrationWarning
    >
      <body className="min-h-dvh font-sans">{children}</body>
    </html>
  )
}
