import type { Metadata } from "next"
import { buttonClass } from "@/components/ui/button-class.ts"
import { Wordmark } from "@/components/ui/wordmark.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.errors.notFound.title }

export default function NotFound() {
  const words = m.errors.notFound
  return (
    <main className="mx-auto grid min-h-dvh max-w-2xl content-center gap-3 px-6 py-16">
      <Wordmark className="mb-6" />
      <h1 className="title text-2xl">{words.title}</h1>
      <p className="measure text-ink-2">{words.what}</p>
      <p className="measure text-ink-2">{words.todo}</p>
      <div className="mt-4">
        <a href="/" className={buttonClass()}>
          {m.pageError.home}
        </a>
      </div>
    </main>
  )
}
