"use client"

import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { cn } from "@/lib/cn.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { AddDeliverable, Deliverables } from "./deliverables.tsx"
import { FieldRow } from "./field-row.tsx"
import { PricePanel } from "./price-panel.tsx"
import { COMMON_FIELDS, SHEET_FIELDS } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

// It stands below the first screen: its code comes after the page.
const BriefMoodboard = lazyPart(() => import("./brief-moodboard.tsx").then((module) => module.BriefMoodboard))

const words = m.newTask

/** "Two things missing: the size and how many", or what could still be added. */
export function Progress({ workspace }: { workspace: Workspace }) {
  const { percent, missing, open } = workspace.brief.readiness
  const spoken = missing.map((field) => words.spoken[field])
  const rest = workspace.brief.tasks.length === 0 ? open.length : 0
  return <span aria-live="polite">{percent === 0 ? words.tooLittle : words.progress(spoken, rest)}</span>
}

type BriefSheetProps = {
  workspace: Workspace
  /** In a drawer, which names it and has its own padding. */
  drawer?: boolean
}

/** The live brief: every field with its value and where it comes from, the price, and the way to send it off. */
export function BriefSheet({ workspace, drawer = false }: BriefSheetProps) {
  const { brief } = workspace
  const { missing, open, ready } = brief.readiness
  const readOnly = brief.tasks.length > 0
  const several = brief.brief.deliverables.length > 1
  return (
    <div className={drawer ? "-mx-2" : ""}>
      {!drawer && (
        <>
          <h2 className="px-2 font-semibold text-ink-2 text-note">{words.brief}</h2>
          <p className="title mt-0.5 mb-2.5 px-2 text-[1.125rem] leading-snug">
            <Progress workspace={workspace} />
          </p>
        </>
      )}
      {ready && !readOnly && open.length > 0 && (
        <p className="mb-2 px-2 text-ink-3 text-note">{words.canAdd(open.map((field) => words.spoken[field]))}</p>
      )}
      {several && <Deliverables workspace={workspace} readOnly={readOnly} />}
      {several && <h3 className="px-2 pb-1 font-[550] text-sm">{words.deliverables.common}</h3>}
      <div className="border-line border-t">
        {(several ? COMMON_FIELDS : SHEET_FIELDS).map((field) => (
          <FieldRow
            key={field}
            workspace={workspace}
            field={field}
            missing={missing.includes(field)}
            readOnly={readOnly}
          />
        ))}
      </div>
      {!readOnly && brief.brief.deliverables.some(({ contentType }) => contentType.value !== null) && (
        <div className="mt-2">
          <AddDeliverable workspace={workspace} />
        </div>
      )}
      {(!readOnly || brief.moodboard.length > 0) && (
        <div className="mt-4 px-2">
          <Block skeleton={<SkeletonText lines={3} />}>
            <BriefMoodboard workspace={workspace} readOnly={readOnly} />
          </Block>
        </div>
      )}
      {!readOnly && (
        <div
          className={cn(
            "sticky mt-3 border-line border-t bg-surface px-2 pt-3.5 pb-4.5",
            drawer ? "-bottom-5 -mb-5" : "bottom-0",
          )}
        >
          <PricePanel workspace={workspace} />
        </div>
      )}
    </div>
  )
}
