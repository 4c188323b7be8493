"use client"

import { PLAIN_BUTTON, PRIMARY_BUTTON } from "@/components/ui/button-look.ts"
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
            {words.requestId} <code className="select-all font-mono">{requestId}</code>
          </p>
        </>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" onClick={retry} className={PRIMARY_BUTTON}>
          {words.retry}
        </button>
        <a href="/" className={PLAIN_BUTTON}>
          {words.home}
        </a>
      </div>
    </div>
  )
}
