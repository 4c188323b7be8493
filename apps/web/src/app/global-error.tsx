"use client"

import "./globals.css"
import { LANGUAGE } from "@atelier/domain/copy"
import { PageFault } from "@/components/shell/page-fault.tsx"
import { fontVariables } from "@/lib/fonts.ts"
import * as m from "@/messages/index.ts"

/** Stands in for the root layout when that itself fails. */
export default function GlobalError({ error, retry }: { error: { digest?: string }; retry: () => void }) {
  return (
    <html lang={LANGUAGE} className={fontVariables}>
      <body className="font-sans">
        <title>{m.pageError.title}</title>
        <main className="mx-auto max-w-2xl px-6 py-16">
          <PageFault requestId={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  )
}
