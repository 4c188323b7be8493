import type { ReactNode } from "react"

/** A titled part of a long form. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-line border-t pt-5">
      <h2 className="title text-lg">{title}</h2>
      {children}
    </section>
  )
}
