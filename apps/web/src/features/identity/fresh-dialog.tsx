"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { CodeField } from "./code-field.tsx"

const words = m.account.fresh

/** Asks for the second factor once more, because what follows is worth it. */
export function FreshTwoFactorDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState("")
  const utils = trpc.useUtils()
  const confirm = trpc.identity.confirmTwoFactor.useMutation({
    onSuccess: () => {
      void utils.identity.security.invalidate()
      onClose(true)
    },
    onError: () => setCode(""),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (code.trim().length >= 6 && !confirm.isPending) {
      confirm.mutate({ code })
    }
  }

  const refusal = confirm.error ? readError(confirm.error) : null
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
          <Button type="submit" form="fresh" variant="primary" pending={confirm.isPending}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id="fresh" onSubmit={submit} noValidate className="grid gap-4">
        {refusal && !refusal.fields.code && <Notice tone="failed">{refusal.message}</Notice>}
        <CodeField
          key={String(backup)}
          backup={backup}
          value={code}
          onChange={setCode}
          error={code === "" ? refusal?.fields.code : undefined}
        />
        <button
          type="button"
          className="link justify-self-start text-ink-2 text-sm"
          onClick={() => {
            setBackup(!backup)
            setCode("")
          }}
        >
          {backup ? m.auth.secondFactor.useApp : m.auth.secondFactor.useBackup}
        </button>
      </form>
    </Dialog>
  )
}
