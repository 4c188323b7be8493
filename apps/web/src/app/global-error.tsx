"use client"

import "./globals.css"
import { PageError } from "@/components/layout/page-error.tsx"
import { fontVariables } from "@/lib/fonts.ts"
import * as m from "@/messages/index.ts"

/** Stands in for the root layout when that itself fails. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body className="font-sans">
        <title>{m.errors.page.title}</title>
        <main className="mx-auto max-w-2xl px-6 py-16">
          <PageError {...props} />
        </main>
      </body>
    </html>
  )
}
