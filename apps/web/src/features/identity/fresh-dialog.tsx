"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { CodeField } from "./code-field.tsx"
import { RefusalNotice } from "./refusal-notice.tsx"
import { useAsk } from "./use-ask.ts"

const words = m.account.fresh

/** Asks for the second factor once more, because what follows is worth it. */
export function FreshTwoFactorDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState("")
  const { pending, refusal, refuse, ask } = useAsk()
  const utils = trpc.useUtils()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (code.trim().length < 6 || pending) {
      return
    }
    const path = backup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp"
    if ((await ask(path, { code })).ok) {
      void utils.identity.security.invalidate()
      onClose(true)
    } else {
      setCode("")
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose(false)}
      title={words.title}
      description={words.note}
      actions={
        <>
          <Button variant="quiet" onClick={() => onClose(false)}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" form="fresh" variant="primary" pending={pending}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id="fresh" onSubmit={submit} noValidate className="grid gap-4">
        <RefusalNotice refusal={refusal} />
        <CodeField key={String(backup)} backup={backup} value={code} onChange={setCode} error={refusal?.fields.code} />
        <button
          type="button"
          className="link justify-self-start text-ink-2 text-sm"
          onClick={() => {
            setBackup(!backup)
            setCode("")
            refuse(null)
          }}
        >
          {backup ? m.auth.secondFactor.useApp : m.auth.secondFactor.useBackup}
        </button>
      </form>
    </Dialog>
  )
}
