"use client"

import { middleOf, moveShape, type PinPlace, type PinPoint, type PinShape } from "@atelier/domain/delivery"
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import type { FileItem } from "../types.ts"
import { drawShape, resizeShape, withPoint } from "./draw-shape.ts"
import { numbersOf, sizeOf, toneOfPin, whereOfPin } from "./pin-look.ts"
import { markColour, PinMarker } from "./pin-marker.tsx"
import { ShapeMark } from "./pin-shape.tsx"
import { type Mark, type Marking, newDraft, type PinItem, type Tool, toolOn } from "./types.ts"

const words = m.pins
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function pointAt(event: PointerEvent<SVGSVGElement>): PinPoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const part = (at: number, from: number, size: number) => Math.min(100, Math.max(0, ((at - from) / size) * 100))
  return { x: part(event.clientX, left, width), y: part(event.clientY, top, height) }
}

/** What the pointer draws, until it is lifted. */
function useDrawing(tool: Tool | null, done: (shape: PinShape) => void) {
  const [points, setPoints] = useState<PinPoint[]>([])
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const onPin = event.target instanceof Element && event.target.closest("[data-pin]")
    if (tool && event.button === 0 && event.isPrimary && !onPin) {
      event.currentTarget.setPointerCapture(event.pointerId)
      setPoints([pointAt(event)])
    }
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (tool && points.length > 0) {
      setPoints(withPoint(tool, points, pointAt(event)))
    }
  }
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    if (tool && points.length > 0) {
      setPoints([])
      done(drawShape(tool, withPoint(tool, points, pointAt(event))))
    }
  }
  const on = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setPoints([]) }
  return { on, drawn: tool && points.length > 0 ? drawShape(tool, points) : null }
}

type PendingProps = {
  shape: PinShape
  number: string
  hasFocus: boolean
  onShape: (shape: PinShape) => void
  onDone: () => void
}

/** The comment that is being written: the arrow keys move it, with Shift they resize it. */
function Pending({ shape, number, hasFocus, onShape, onDone }: PendingProps) {
  const handle = useRef<SVGGElement>(null)
  const { x, y } = middleOf(shape)
  function keyDown(event: KeyboardEvent) {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0]
    if (dx !== 0 || dy !== 0) {
      event.preventDefault()
      event.stopPropagation()
      onShape(event.shiftKey ? resizeShape(shape, dx * 2, dy * 2) : moveShape(shape, dx, dy))
    }
  }
  useEffect(() => {
    if (hasFocus) {
      handle.current?.focus({ preventScroll: true })
    }
  }, [hasFocus])
  return (
    <PinMarker
      x={x}
      y={y}
      number={number}
      label={words.pending(whereOfPin({ fileId: "", place: { shape } }))}
      tone="waiting"
      draft
      active
      onKeyDown={keyDown}
      onChoose={onDone}
      handle={(element) => {
        handle.current = element
      }}
    />
  )
}

type PinLayerProps = {
  file: FileItem
  /** Those on this file. */
  pins: readonly PinItem[]
  all: readonly PinItem[]
  marking: Marking
  onMark: Mark
  canMark: boolean
  /** The page or time that is looked at. */
  here: () => PinPlace
}

/** Over the picture: what is marked with its numbers, and the ground that is drawn on. */
export function PinLayer({ file, pins, all, marking, onMark, canMark, here }: PinLayerProps) {
  const { draft, active } = marking
  const tool = canMark ? toolOn(file, marking) : null
  const numbers = numbersOf(all)
  const size = sizeOf(file, marking.page)
  const isHere = draft?.fileId === file.id && (draft.place.page ?? 1) === marking.page
  const place = (shape: PinShape) => {
    const kept = isHere ? draft.place : here()
    const placed = { fileId: file.id, place: { ...kept, shape } }
    onMark({ draft: draft ? { ...draft, ...placed } : newDraft({ ...placed, pinId: null }) })
  }
  const { on, drawn } = useDrawing(tool, place)
  const pending = isHere ? draft.place.shape : undefined
  const toForm = () => document.getElementById("pin-body")?.focus()
  const next = String(all.length + 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <svg
      role="group"
      aria-label={words.title}
      width="100%"
      height="100%"
      {...on}
      className={cn(
        "absolute inset-0 overflow-visible",
        tool === null ? "pointer-events-none" : "cursor-crosshair",
        tool === "point" ? "touch-pan-y touch-pinch-zoom" : "touch-none",
      )}
    >
      {pins
        .filter(({ id }) => id !== draft?.pinId)
        .map((pin) => {
          const { shape } = pin.place
          const tone = toneOfPin(pin)
          const number = numbers.get(pin.id) ?? ""
          return (
            shape && (
              <g key={pin.id} className={markColour(tone)}>
                <ShapeMark shape={shape} size={size} />
                <PinMarker
                  {...middleOf(shape)}
                  number={number}
                  label={words.marker(number, whereOfPin(pin))}
                  tone={tone}
                  draft={pin.sentAt === null}
                  active={pin.id === active}
                  onChoose={() => {
                    onMark({ active: pin.id })
                    document.getElementById(`pin-${pin.id}`)?.focus()
                  }}
                />
              </g>
            )
          )
        })}
      <g className="text-accent-strong">
        {(drawn ?? pending) && <ShapeMark shape={drawn ?? pending ?? { kind: "point", x: 0, y: 0 }} size={size} />}
        {pending && !drawn && (
          <Pending
            shape={pending}
            number={draft?.pinId ? (numbers.get(draft.pinId) ?? next) : next}
            hasFocus={draft?.byKeyboard ?? false}
            onShape={place}
            onDone={toForm}
          />
        )}
      </g>
    </svg>
  )
}
