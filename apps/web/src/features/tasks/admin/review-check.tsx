"use client"

import type { PreflightResult } from "@atelier/domain/delivery"
import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { FactGroup } from "@/components/ui/facts.tsx"
import { Status } from "@/components/ui/status.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import type { VersionItem } from "@/features/delivery/types.ts"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.adminReview

/** What is ticked of the list; it stays while the version stays. */
export function useChecklist(task: TaskDetail) {
  const [met, setMet] = useState<ReadonlySet<string>>(new Set())
  return {
    met,
    toggle: (id: string) =>
      setMet((before) => {
        const next = new Set(before)
        if (!next.delete(id)) {
          next.add(id)
        }
        return next
      }),
    /** The first words of the feedback: what is not met, once anything has been ticked. */
    missing:
      met.size === 0
        ? ""
        : task.requirements
            .filter(({ id }) => !met.has(id))
            .map(({ text }) => `- ${text}`)
            .join("\n"),
  }
}

type ChecklistProps = { task: TaskDetail; met: ReadonlySet<string>; onToggle: (id: string) => void }

/** The requirements of the brief, to be ticked off beside the work. */
export function Checklist({ task, met, onToggle }: ChecklistProps) {
  const { requirements } = task
  return (
    <FactGroup title={words.checklist}>
      {requirements.length === 0 ? (
        <p className="text-ink-2 text-note">{words.noRequirements}</p>
      ) : (
        <>
          <ul className="grid gap-2.5">
            {requirements.map((requirement) => (
              <li key={requirement.id}>
                <Checkbox
                  label={requirement.text}
                  checked={met.has(requirement.id)}
                  onChange={() => onToggle(requirement.id)}
                />
              </li>
            ))}
          </ul>
          <p role="status" className="num mt-3 text-ink-3 text-note">
            {words.met(met.size, requirements.length)}. {words.checklistNote}
          </p>
        </>
      )}
    </FactGroup>
  )
}

const TONES = { OK: "done", WARNING: "risk", UNKNOWN: "waiting" } as const satisfies Record<
  PreflightResult["level"],
  Tone
>
const ORDER: readonly PreflightResult["level"][] = ["WARNING", "UNKNOWN", "OK"]

/** What the machine compared with the brief when the version came in; what does not fit comes first. */
export function Preflight({ version }: { version: VersionItem }) {
  const results = (version.preflight ?? []).toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
  return (
    <FactGroup title={words.preflight}>
      {results.length === 0 ? (
        <p className="text-ink-3 text-note">{words.preflightNone}</p>
      ) : (
        <ul className="grid gap-1.5">
          {results.map((result) => (
            <li key={`${result.check}-${result.text}`}>
              <Status tone={TONES[result.level]}>
                <span className="font-normal text-ink">{result.text}</span>
              </Status>
            </li>
          ))}
        </ul>
      )}
    </FactGroup>
  )
}
