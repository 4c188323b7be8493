"use client"

import { type ReactNode, useState } from "react"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminLibrary

/** Which cards are selected; what is not in the list any more counts no longer. */
export function useSelection(listed: readonly { id: string }[]) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const ids = picked.filter((id) => listed.some((one) => one.id === id))
  return {
    ids,
    has: (id: string) => ids.includes(id),
    toggle: (id: string) => setPicked(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]),
    clear: () => setPicked([]),
  }
}

type SelectionBarProps = {
  selection: ReturnType<typeof useSelection>
  activate: (input: { ids: string[]; isActive: boolean }) => Promise<{ changed: number }>
  children?: ReactNode
}

/** What can be done with all that is selected. */
export function SelectionBar({ selection, activate, children }: SelectionBarProps) {
  const act = useAdminAction()
  const { ids } = selection
  async function set(isActive: boolean) {
    const said = ({ changed }: { changed: number }) => (isActive ? words.shownNow(changed) : words.hiddenNow(changed))
    if (await act(() => activate({ ids: [...ids], isActive }), said)) {
      selection.clear()
    }
  }
  return (
    <div className="sticky top-2 z-10 mb-4 flex min-h-11 flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-1.5">
      <span role="status" className="num mr-auto text-ink-2 text-sm">
        {words.selected(ids.length)}
      </span>
      <Button size="sm" disabled={ids.length === 0} onClick={() => set(true)}>
        {words.show}
      </Button>
      <Button size="sm" disabled={ids.length === 0} onClick={() => set(false)}>
        {words.hide}
      </Button>
      {children}
    </div>
  )
}
