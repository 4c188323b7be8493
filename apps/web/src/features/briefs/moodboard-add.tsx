"use client"

import { useRef, useState } from "react"
import { AttachFiles } from "@/components/chat/attach-files.tsx"
import { AttachedFiles } from "@/components/chat/attached-files.tsx"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { StyleCardButton } from "./style-card-button.tsx"
import { StyleSearch } from "./style-search.tsx"
import type { Board } from "./use-board.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.moodboard
const MAX_STYLES = 4

type AddProps = { workspace: Workspace; board: Board }

/** Directions, brand looks, files and colours. */
export function AddToMoodboard({ workspace, board }: AddProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const uploads = useUploads({ kind: "REFERENCE", briefId: workspace.brief.id }, (file) => {
    workspace.attach([file.id]).then(() => uploads.used([file.id]), toastError)
  })
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Dialog trigger={<Button size="sm">{words.styles}</Button>} title={words.stylesTitle} width="wide">
          <Directions workspace={workspace} board={board} />
        </Dialog>
        <Dialog trigger={<Button size="sm">{words.looks}</Button>} title={words.looksTitle} width="wide">
          <Block skeleton={<SkeletonText lines={6} />}>
            <BrandLooks board={board} />
          </Block>
        </Dialog>
        <AttachFiles label={words.files} onFiles={uploads.add} chooser={chooser} />
      </div>
      <AttachedFiles rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
      <AddColour board={board} />
    </>
  )
}

function Directions({ workspace, board }: AddProps) {
  const chosen = board.items.flatMap(({ id, type }) => (type === "style" ? id : []))
  function toggle(id: string) {
    if (!chosen.includes(id) && chosen.length >= MAX_STYLES) {
      toast(m.newTask.styles.limit)
      return
    }
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    workspace.chooseStyles(next, false).catch(toastError)
  }
  return <StyleSearch chosen={chosen} onToggle={toggle} />
}

function BrandLooks({ board }: { board: Board }) {
  const [looks] = trpc.catalog.brandLooks.useSuspenseQuery()
  const chosen = (id: string) => board.items.some((item) => item.id === id)
  return looks.length === 0 ? (
    <p className="text-ink-2 text-sm">{words.noLooks}</p>
  ) : (
    <ul aria-label={words.looks} className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4">
      {looks.map(({ id, name, imageUrl }) => (
        <StyleCardButton
          key={id}
          card={{ name, imageUrl, why: "" }}
          chosen={chosen(id)}
          onToggle={() => (chosen(id) ? board.remove(id) : board.add({ id, type: "image", imageUrl, name }))}
        />
      ))}
    </ul>
  )
}

function AddColour({ board }: { board: Board }) {
  const [color, setColor] = useState("#888888")
  return (
    <span className="mt-2 flex items-center gap-2">
      <input
        type="color"
        aria-label={words.colour}
        value={color}
        onChange={({ target }) => setColor(target.value)}
        className="size-8 rounded-md border border-edge bg-surface"
      />
      <Button
        size="sm"
        disabled={board.items.some(({ id }) => id === color)}
        onClick={() => board.add({ id: color, type: "color", imageUrl: null, name: color })}
      >
        {words.addColour}
      </Button>
    </span>
  )
}
