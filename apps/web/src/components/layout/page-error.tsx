"use client"

import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { CopyButton } from "@/components/ui/copy-button.tsx"
import { readError } from "@/lib/errors.ts"
import * as m from "@/messages/index.ts"

/** A page that could not be shown: what happened, what is safe, what to do. For the `error.tsx` files. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const words = m.errors.page
  const { requestId, reason, message } = readError(error)
  return (
    <div className="grid content-center gap-2 py-10">
      <h1 className="title text-xl">{words.title}</h1>
      <p className="measure text-ink-2">{reason ? message : words.what}</p>
      <p className="measure text-ink-2">{words.safe}</p>
      {requestId ? (
        <>
          <p className="measure text-ink-2">{words.todo}</p>
          <p className="text-ink-3 text-note">
            {m.errors.requestId}{" "}
            <CopyButton value={requestId} label={m.errors.copyRequestId} className="font-mono">
              {requestId}
            </CopyButton>
          </p>
        </>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          {m.common.actions.retry}
        </Button>
        <ButtonLink href="/">{words.home}</ButtonLink>
      </div>
    </div>
  )
}
