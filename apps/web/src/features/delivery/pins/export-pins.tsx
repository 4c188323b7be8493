"use client"

import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/ld+json" }))
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** The comments as W3C Web Annotations, for other programs. */
export function ExportPins({ taskId }: { taskId: string }) {
  const utils = trpc.useUtils()
  async function run() {
    try {
      const page = await utils.delivery.pins.export.fetch({ taskId })
      save("comments.jsonld", JSON.stringify(page, null, 2))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Button size="sm" variant="quiet" onClick={run}>
      {m.pins.export}
    </Button>
  )
}
