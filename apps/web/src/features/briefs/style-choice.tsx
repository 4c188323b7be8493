"use client"

import { type ReactNode, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { StyleCardButton } from "./style-card-button.tsx"
import type { BriefMessage, StyleCard } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const StyleSearch = lazyPart(() => import("./style-search.tsx").then((module) => module.StyleSearch))

const words = m.newTask.styles
const MAX_STYLES = 4

/** Cards that were asked for beyond the first four; those chosen earlier stay even when they came later. */
function useCards(workspace: Workspace, message: BriefMessage) {
  const { client } = trpc.useUtils()
  const [extra, setExtra] = useState<StyleCard[]>([])
  const { brief } = workspace
  const known = new Set([...message.styles, ...extra].map(({ id }) => id))
  const kept: StyleCard[] = brief.moodboard.flatMap((item) =>
    item.type === "style" && item.imageUrl && !known.has(item.id)
      ? [{ id: item.id, name: item.name, imageUrl: item.imageUrl, styleAxis: "minimal", colorSamples: [], why: "" }]
      : [],
  )
  const cards = [...message.styles, ...kept, ...extra]
  async function more(mode: "more" | "different", styleId?: string) {
    try {
      const shown = cards.map(({ id }) => id)
      const input = { briefId: brief.id, mode, shown, ...(styleId ? { styleId } : {}) }
      const fresh = await client.briefs.moreStyles.query(input)
      setExtra((all) => [...all, ...fresh])
      if (fresh.length === 0) {
        toast(words.noMore)
      }
    } catch (error) {
      toastError(error)
    }
  }
  return { cards, more }
}

type StyleChoiceProps = {
  workspace: Workspace
  message: BriefMessage
  onOwn: () => void
  /** The conversation has gone on: only what was chosen stays in sight. */
  passed: boolean
  /** Further answers beside the usual ones. */
  children?: ReactNode
}

/** Real pictures with one line of why each; one to four of them become the look of the brief. */
export function StyleChoice({ workspace, message, onOwn, passed, children }: StyleChoiceProps) {
  const { cards, more } = useCards(workspace, message)
  const saved = workspace.brief.brief.visualDirection.value?.styleIds ?? []
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const [open, setOpen] = useState(false)
  const chosen = picked ?? saved
  const latest = useRef(0)

  // A card counts when it is chosen; the button only goes on.
  async function keep(ids: readonly string[], done: boolean) {
    latest.current += 1
    const mine = latest.current
    setPicked(ids)
    try {
      await workspace.chooseStyles([...ids], done)
    } catch (error) {
      toastError(error)
    }
    if (mine === latest.current) {
      setPicked(null)
    }
  }

  function toggle(id: string) {
    if (chosen.includes(id)) {
      void keep(
        chosen.filter((one) => one !== id),
        false,
      )
    } else if (chosen.length >= MAX_STYLES) {
      toast(words.limit)
    } else {
      void keep([...chosen, id], false)
    }
  }

  async function use() {
    if (!passed) {
      await keep(chosen, true)
    }
    setOpen(false)
  }

  if (passed && saved.length > 0 && !open) {
    return <Folded cards={cards.filter(({ id }) => saved.includes(id))} onOpen={() => setOpen(true)} />
  }
  const anchor = chosen.at(-1)
  return (
    <div>
      <ul aria-label={words.label} className="mt-1 grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4">
        {cards.map((card) => (
          <StyleCardButton
            key={card.id}
            card={card}
            chosen={chosen.includes(card.id)}
            onToggle={() => toggle(card.id)}
          />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {chosen.length > 0 && (
          <Button size="sm" variant="primary" onClick={use}>
            {words.use(chosen.length)}
          </Button>
        )}
        {anchor && (
          <Button size="sm" onClick={() => more("more", anchor)}>
            {words.more}
          </Button>
        )}
        <Button size="sm" onClick={() => more("different")}>
          {words.different}
        </Button>
        <Dialog trigger={<Button size="sm">{words.search}</Button>} title={words.searchTitle} width="wide">
          <Block skeleton={<SkeletonText lines={6} />}>
            <StyleSearch chosen={chosen} onToggle={toggle} />
          </Block>
        </Dialog>
        <Button size="sm" onClick={onOwn}>
          {words.own}
        </Button>
        {children}
      </div>
    </div>
  )
}

/** What was chosen, small, once the conversation has gone on. */
function Folded({ cards, onOpen }: { cards: readonly StyleCard[]; onOpen: () => void }) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      {cards.map((card) => (
        <img
          key={card.id}
          src={card.imageUrl}
          alt={card.name}
          className="aspect-[4/5] w-20 rounded-md bg-sunk object-cover"
        />
      ))}
      <Button size="sm" variant="quiet" onClick={onOpen}>
        {words.unfold}
      </Button>
    </div>
  )
}
