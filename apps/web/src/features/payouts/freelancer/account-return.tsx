"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"
import { EARNINGS_HREF } from "@/components/shell/nav.ts"
import { Status } from "@/components/ui/status.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { AccountAnswer } from "./earnings-input.ts"

const words = m.earnings.account

/** Back from Stripe: asks the server how the account stands now; what the address says decides nothing. */
export function AccountReturn({ answer }: { answer: Exclude<AccountAnswer, null> }) {
  const router = useRouter()
  const asked = useRef(false)
  const { mutateAsync } = trpc.payouts.refreshAccount.useMutation()

  useEffect(() => {
    if (asked.current) {
      return
    }
    asked.current = true
    const done = () => {
      if (answer === "refresh") {
        toast(words.linkOver)
      }
      router.replace(EARNINGS_HREF, { scroll: false })
    }
    mutateAsync().catch(toastError).then(done)
  }, [answer, mutateAsync, router])

  return (
    <p role="status" className="mb-4">
      <Status tone="moving">{words.checking}</Status>
    </p>
  )
}
