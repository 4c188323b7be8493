"use client"

import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import type { StyleCard } from "./types.ts"

const words = m.newTask.styles

type StyleCardButtonProps = {
  card: Pick<StyleCard, "name" | "imageUrl" | "why">
  chosen: boolean
  onToggle: () => void
}

/** A direction with one line of why, to be chosen or let go. */
export function StyleCardButton({ card, chosen, onToggle }: StyleCardButtonProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onToggle}
        className="group block w-full rounded-md text-left outline-offset-4"
      >
        <span
          className={cn(
            "block overflow-hidden rounded-md bg-sunk transition-shadow",
            chosen
              ? "shadow-[0_0_0_3px_var(--color-paper),0_0_0_6px_var(--color-accent)]"
              : "group-hover:shadow-[0_0_0_1px_var(--color-edge)]",
          )}
        >
          <img src={card.imageUrl} alt={card.name} loading="lazy" className="aspect-[4/5] w-full object-cover" />
        </span>
        <span className="mt-2 block text-ink-3 text-note leading-snug">
          {chosen && <span className="font-[550] text-accent">{words.used}. </span>}
          {card.why || card.name}
        </span>
      </button>
    </li>
  )
}
