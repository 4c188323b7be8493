"use client"

import type { RouterOutputs } from "@atelier/api"
import { useEffect, useState } from "react"
import { trpc } from "@/lib/trpc/react.tsx"
import { fromForm, toForm } from "./fields.ts"
import type { KeptDraft as Kept } from "./kept-draft.ts"

export type ConfigVersion = RouterOutputs["matching"]["admin"]["config"]

export type Edit = Kept["edit"]

const keyOf = (id: string) => `atelier-matching-draft:${id}`

async function readKept(id: string): Promise<Kept | null> {
  try {
    const stored = localStorage.getItem(keyOf(id))
    return stored ? (await import("./kept-draft.ts")).KeptDraft.parse(JSON.parse(stored)) : null
  } catch {
    return null
  }
}

function writeKept(id: string, kept: Kept | null): void {
  try {
    if (kept) {
      localStorage.setItem(keyOf(id), JSON.stringify(kept))
    } else {
      localStorage.removeItem(keyOf(id))
    }
  } catch {
    // Storage may be full or forbidden; what is typed then lives as long as the page.
  }
}

const asEdit = ({ name, notes, config }: ConfigVersion): Edit => ({ name, notes: notes ?? "", rules: toForm(config) })
const equal = (a: Edit, b: Edit) => JSON.stringify(a) === JSON.stringify(b)

/**
 * A draft of the rules while it is edited. What is not saved yet stays on this device, through reloads; `moved` says
 * that someone else saved the draft since these changes began: until they are discarded or put on top of it with
 * `keepMine`, the server refuses to save them.
 */
export function useDraftRules(draft: ConfigVersion) {
  const utils = trpc.useUtils()
  const update = trpc.matching.admin.updateDraft.useMutation()
  const [kept, setKept] = useState<Kept | null>(null)
  const [restored, setRestored] = useState(false)
  const base = draft.updatedAt.toISOString()
  const saved = asEdit(draft)
  const edit = kept?.edit ?? saved

  useEffect(() => {
    let here = true
    void readKept(draft.id).then((before) => {
      if (here && before) {
        setKept((now) => now ?? before)
        setRestored(true)
      }
    })
    return () => {
      here = false
    }
  }, [draft.id])

  function keep(next: Kept | null) {
    setKept(next)
    writeKept(draft.id, next)
  }

  function change(part: Partial<Edit>) {
    const next = { ...edit, ...part }
    keep(equal(next, saved) ? null : { base: kept?.base ?? base, edit: next })
  }

  function discard() {
    keep(null)
    setRestored(false)
  }

  const keepMine = () => keep({ base, edit })

  async function save() {
    const { name, notes, rules } = edit
    const expectedUpdatedAt = new Date(kept?.base ?? base)
    const config = fromForm(rules)
    const stored = await update.mutateAsync({ configId: draft.id, expectedUpdatedAt, name, notes, config })
    utils.matching.admin.config.setData({ configId: draft.id }, stored)
    discard()
  }

  const moved = kept !== null && kept.base !== base
  return { edit, change, discard, keepMine, save, dirty: kept !== null, restored, moved }
}
