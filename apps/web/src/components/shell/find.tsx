"use client"

import type { UserRole } from "@atelier/domain/identity"
import { type ReactNode, useEffect, useState } from "react"
import { Kbd } from "@/components/ui/kbd.tsx"
import { toast } from "@/components/ui/toast.ts"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import type { PartFailure } from "@/lib/part-failure.ts"
import * as m from "@/messages/index.ts"
import type { CommandPaletteProps } from "./command-palette.tsx"

const CommandPalette = lazyPart(() => import("./command-palette.tsx").then((module) => module.CommandPalette))

export type FindProps = { role: UserRole; icon: ReactNode } & Pick<CommandPaletteProps, "searchTasks" | "commands">

/** The field in the top bar that opens the palette, as Ctrl K and Cmd K do. The palette itself is loaded when needed. */
export function Find({ icon, ...props }: FindProps) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const [listening, setListening] = useState(false)

  useEffect(() => {
    function shortcut(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        setWanted(true)
        setOpen((before) => !before)
      }
    }
    document.addEventListener("keydown", shortcut)
    setListening(true)
    return () => document.removeEventListener("keydown", shortcut)
  }, [])

  function fail(failure: PartFailure) {
    toast.error(m.errors.part[failure])
    setOpen(false)
    setWanted(false)
  }

  return (
    <>
      <button
        type="button"
        onPointerEnter={CommandPalette.preload}
        onFocus={CommandPalette.preload}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
        aria-haspopup="dialog"
        aria-keyshortcuts={listening ? "Control+K Meta+K" : undefined}
        className="flex h-9 items-center justify-between gap-3 rounded-md bg-sunk px-3 text-ink-3 text-sm transition-colors hover:text-ink-2 max-sm:size-9 max-sm:justify-center max-sm:bg-transparent max-sm:px-0 sm:max-w-105 sm:flex-1"
      >
        {icon}
        <span title={m.frame.find.label} className="truncate max-sm:sr-only">
          {m.frame.find.label}
        </span>
        <Kbd className="max-sm:hidden">{m.frame.find.keys}</Kbd>
      </button>
      {wanted && (
        <LatePart onFail={fail}>
          <CommandPalette {...props} open={open} onOpenChange={setOpen} />
        </LatePart>
      )}
    </>
  )
}
