"use client"

import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import { RefusalNotice } from "../refusal-notice.tsx"
import { useAsk } from "../use-ask.ts"

/** Only where the installation has Google's keys. */
export function GoogleButton({ next }: { next: string }) {
  const { pending, refusal, ask } = useAsk()

  async function go() {
    const answer = await ask<{ url?: string }>("/sign-in/social", { provider: "google", callbackURL: next })
    if (answer.ok && answer.data.url) {
      window.location.assign(answer.data.url)
    }
  }

  return (
    <div className="grid gap-4">
      <RefusalNotice refusal={refusal} />
      <Button size="lg" wide onClick={go} pending={pending}>
        {m.auth.google.button}
      </Button>
      <p className="flex items-center gap-3 text-ink-3 text-note before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {m.auth.google.or}
      </p>
    </div>
  )
}
