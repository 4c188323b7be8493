import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminDraft

type DraftNoticeProps = { moved: boolean; restored: boolean; onDiscard: () => void; onKeep: () => void }

/** Says when what stands in the form is not what is saved, and offers what is saved; or to save on top of it. */
export function DraftNotice({ moved, restored, onDiscard, onKeep }: DraftNoticeProps) {
  if (!moved && !restored) {
    return null
  }
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line border-l-3 border-l-amber bg-surface px-4 py-3 text-sm"
    >
      <p className="measure">{moved ? words.moved : words.restore}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onDiscard}>
          {moved ? words.loadNewer : words.discardLocal}
        </Button>
        {moved && (
          <Button size="sm" variant="quiet" onClick={onKeep}>
            {words.keepMine}
          </Button>
        )}
      </div>
    </div>
  )
}
