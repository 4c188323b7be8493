"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { RefusalNotice } from "../refusal-notice.tsx"
import { useAsk } from "../use-ask.ts"

/** Sends the confirmation e-mail once more; the answer is the same whether the address has an account or not. */
export function Resend({ email, className }: { email: string; className?: string }) {
  const { pending, refusal, ask } = useAsk()
  const [sent, setSent] = useState(false)
  return (
    <div className={cn("grid justify-items-start gap-3", className)}>
      <Button pending={pending} onClick={async () => setSent((await ask("/send-verification-email", { email })).ok)}>
        {m.auth.checkMail.resend}
      </Button>
      <span role="status" className="text-ink-2 text-sm empty:hidden">
        {sent && !pending && m.auth.checkMail.resent}
      </span>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
