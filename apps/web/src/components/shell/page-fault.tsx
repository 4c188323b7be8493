"use client"

import { buttonClass } from "@/components/ui/button-class.ts"
import { CopyButton } from "@/components/ui/copy-button.tsx"
import * as m from "@/messages/index.ts"

type PageFaultProps = {
  /** Instead of the general sentence about what happened. */
  what?: string | undefined
  requestId?: string | undefined
  retry: () => void
}

/** A page that could not be shown, in as little code as possible: every page carries it for the worst case. */
export function PageFault({ what, requestId, retry }: PageFaultProps) {
  const words = m.pageError
  return (
    <div className="grid content-center gap-2 py-10">
      <h1 className="title text-xl">{words.title}</h1>
      <p className="measure text-ink-2">{what ?? words.what}</p>
      <p className="measure text-ink-2">{words.safe}</p>
      {requestId ? (
        <>
          <p className="measure text-ink-2">{words.todo}</p>
          <p className="text-ink-3 text-note">
            {words.requestId}{" "}
            <CopyButton value={requestId} label={words.copyRequestId} className="font-mono">
              {requestId}
            </CopyButton>
          </p>
        </>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" onClick={retry} className={buttonClass({ variant: "primary" })}>
          {m.actions.retry}
        </button>
        <a href="/" className={buttonClass()}>
          {words.home}
        </a>
      </div>
    </div>
  )
}
