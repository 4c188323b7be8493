"use client"

import { Checkbox } from "@/components/ui/checkbox.tsx"
import * as m from "@/messages/index.ts"
import type { Audience } from "../write-message.tsx"

/** Keeps a message from client and freelancer. */
export function InternalChoice({ internal, onInternal }: Audience) {
  return (
    <Checkbox
      label={m.taskPage.stream.internal}
      checked={internal}
      onChange={(event) => onInternal(event.target.checked)}
    />
  )
}
