"use client"

import type { PinPlace } from "@atelier/domain/delivery"
import { ArrowUpRight, Circle, MapPin, Pencil, Square } from "lucide-react"
import type { ComponentType, MouseEvent } from "react"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import type { FileItem } from "../types.ts"
import { middleShape } from "./draw-shape.ts"
import { hasPicture, type Mark, type Marking, newDraft, type Tool, toolOn } from "./types.ts"

const words = m.pins

const TOOLS: readonly { tool: Tool; Icon: ComponentType<{ className?: string; "aria-hidden"?: "true" }> }[] = [
  { tool: "point", Icon: MapPin },
  { tool: "box", Icon: Square },
  { tool: "ellipse", Icon: Circle },
  { tool: "arrow", Icon: ArrowUpRight },
  { tool: "line", Icon: Pencil },
]

type PinToolsProps = {
  file: FileItem
  marking: Marking
  onMark: Mark
  here: () => PinPlace
}

/** With what the picture is marked, and ways to comment on more than a place. By keyboard a tool starts in the middle. */
export function PinTools({ file, marking, onMark, here }: PinToolsProps) {
  const chosen = toolOn(file, marking)
  function choose(tool: Tool, event: MouseEvent) {
    const byKeyboard = event.detail === 0
    const place = { ...here(), shape: middleShape(tool) }
    onMark({
      tool: chosen === tool && !byKeyboard ? null : tool,
      ...(byKeyboard ? { draft: newDraft({ pinId: null, fileId: file.id, place, byKeyboard }) } : {}),
    })
  }
  const begin = (fileId: string | null, place: PinPlace) => onMark({ draft: newDraft({ pinId: null, fileId, place }) })
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {hasPicture(file) && (
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{words.tools}</legend>
          {TOOLS.map(({ tool, Icon }) => (
            <Button
              key={tool}
              size="sm"
              variant={chosen === tool ? "plain" : "quiet"}
              aria-pressed={chosen === tool}
              onClick={(event) => choose(tool, event)}
            >
              <Icon className="size-4" aria-hidden="true" />
              {words.tool[tool]}
            </Button>
          ))}
        </fieldset>
      )}
      <Button size="sm" variant="quiet" onClick={() => begin(file.id, here())}>
        {words.file}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => begin(null, {})}>
        {words.version}
      </Button>
    </div>
  )
}
