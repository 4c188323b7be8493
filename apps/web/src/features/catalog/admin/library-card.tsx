import type { ReactNode } from "react"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { Tag } from "@/components/ui/status.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"

type LibraryCardProps = {
  card: { name: string; imageUrl: string; isActive: boolean }
  selected: boolean
  onSelect: () => void
  /** What it is, and how much it is used. */
  children: ReactNode
  actions: ReactNode
}

/** A picture of the library as admins see it. */
export function LibraryCard({ card, selected, onSelect, children, actions }: LibraryCardProps) {
  return (
    <li className="grid content-start gap-1 text-sm">
      <img
        src={card.imageUrl}
        alt=""
        loading="lazy"
        className={cn("aspect-[4/5] w-full rounded-md bg-sunk object-contain", !card.isActive && "opacity-60")}
      />
      <Checkbox
        label={
          <>
            <span className="sr-only">{m.adminLibrary.select(card.name)}</span>
            <span aria-hidden="true" className="font-[550]">
              {card.name}
            </span>
          </>
        }
        checked={selected}
        onChange={onSelect}
      />
      <div className="text-ink-3 text-note">{children}</div>
      <div className="flex flex-wrap items-center gap-1.5">
        {!card.isActive && <Tag>{m.adminLibrary.states.hidden}</Tag>}
        {actions}
      </div>
    </li>
  )
}
