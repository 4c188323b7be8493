"use client"

import { PageError } from "@/components/layout/page-error.tsx"

export default function AuthError(props: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-6 py-16">
      <PageError {...props} />
    </main>
  )
}
