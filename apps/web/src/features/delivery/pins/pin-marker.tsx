import type { KeyboardEvent } from "react"
import { type Tone, toneText } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"

const DROP = "M0 0V-12A12 12 0 1 1 12 0Z"

/** A draft stands out from the picture more than its tone would. */
const colour: Record<Tone, string> = { ...toneText, waiting: "text-accent-strong" }
export const markColour = (tone: Tone) => colour[tone]

type PinMarkerProps = {
  x: number
  y: number
  number: string
  label: string
  tone: Tone
  draft?: boolean
  active?: boolean
  onChoose?: (() => void) | undefined
  onKeyDown?: ((event: KeyboardEvent<SVGGElement>) => void) | undefined
  handle?: (element: SVGGElement | null) => void
}

/** A numbered pin whose foot stands on the place. */
export function PinMarker({ x, y, number, label, tone, draft, active, onChoose, onKeyDown, handle }: PinMarkerProps) {
  function keyDown(event: KeyboardEvent<SVGGElement>) {
    onKeyDown?.(event)
    if (!event.defaultPrevented && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault()
      onChoose?.()
    }
  }
  return (
    <svg x={`${x}%`} y={`${y}%`} overflow="visible" role="presentation">
      {/* biome-ignore lint/a11y/useSemanticElements: there are no buttons in a drawing */}
      <g
        ref={handle}
        role="button"
        tabIndex={0}
        aria-label={label}
        data-pin=""
        onClick={onChoose}
        onKeyDown={keyDown}
        className={cn("group pointer-events-auto cursor-pointer", colour[tone])}
      >
        <path
          d={DROP}
          strokeDasharray={draft ? "4 3" : undefined}
          className={cn(
            "stroke-2 group-focus-visible:stroke-[4] group-focus-visible:stroke-ink",
            draft ? "fill-surface stroke-current" : "fill-current stroke-surface",
            active && "stroke-[3.5] stroke-ink",
          )}
        />
        <text
          x={12}
          y={-8}
          textAnchor="middle"
          className={cn("num select-none font-[650] text-xs", draft ? "fill-current" : "fill-surface")}
        >
          {number}
        </text>
      </g>
    </svg>
  )
}
