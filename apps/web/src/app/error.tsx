"use client"

import { PageFault } from "@/components/shell/page-fault.tsx"

export default function ErrorPage({ error, retry }: { error: { digest?: string }; retry: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-6 py-16">
      <PageFault requestId={error.digest} retry={retry} />
    </main>
  )
}
