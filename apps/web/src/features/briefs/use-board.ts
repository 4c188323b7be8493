"use client"

import type { ArrangeMoodboardInput } from "@atelier/domain/briefs"
import { useRef, useState } from "react"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import * as m from "@/messages/index.ts"
import type { Item } from "./moodboard.tsx"
import type { Workspace } from "./use-brief.ts"

function named({ id, type, note }: Item): ArrangeMoodboardInput["items"][number] {
  const said = note ? { note } : {}
  switch (type) {
    case "style":
      return { type, styleId: id, ...said }
    case "color":
      return { type, color: id, ...said }
    case "upload":
      return { type, fileId: id, ...said }
    case "image":
      return { type, brandReferenceId: id, ...said }
  }
}

/** The moodboard and the ways to arrange it: each counts at once, in order; one that is refused is taken back and said. */
export function useBoard({ brief, arrange }: Workspace) {
  const [wanted, setWanted] = useState<readonly Item[] | null>(null)
  const items = wanted ?? brief.moodboard
  const now = useRef(items)
  now.current = items
  const latest = useRef(0)

  async function save(next: readonly Item[]): Promise<boolean> {
    latest.current += 1
    const mine = latest.current
    now.current = next
    setWanted(next)
    try {
      await arrange(next.map(named))
      return true
    } catch (error) {
      toastError(error)
      return false
    } finally {
      if (mine === latest.current) {
        setWanted(null)
      }
    }
  }

  const indexOf = (id: string) => now.current.findIndex((item) => item.id === id)
  return {
    items,
    add: (item: Item) => save([...now.current, item]),
    move: (id: string, by: number) => {
      const at = indexOf(id)
      const [item] = now.current.slice(at, at + 1)
      return item ? save(now.current.toSpliced(at, 1).toSpliced(at + by, 0, item)) : Promise.resolve(false)
    },
    annotate: (id: string, note: string) =>
      save(now.current.map((item) => (item.id === id ? { ...item, note } : item))),
    remove: async (id: string) => {
      const at = indexOf(id)
      const [item] = now.current.slice(at, at + 1)
      if (item && (await save(now.current.toSpliced(at, 1)))) {
        toastUndo(m.moodboard.removed(item.name), () => {
          const others = now.current.filter((other) => other.id !== id)
          void save(others.toSpliced(Math.min(at, others.length), 0, item))
        })
      }
    },
  }
}

export type Board = ReturnType<typeof useBoard>
