"use client"

import { usePathname, useRouter } from "next/navigation"
import { useState } from "react"
import { Field } from "@/components/ui/field.tsx"
import { Select } from "@/components/ui/input.tsx"
import * as m from "@/messages/index.ts"
import { FileStage } from "./file-stage.tsx"
import type { VersionItem } from "./types.ts"

const words = m.versions

type Pair = readonly [VersionItem, VersionItem]

/** Two versions side by side; both sides walk through their files together. */
export function CompareVersions({ pair, versions }: { pair: Pair; versions: readonly VersionItem[] }) {
  const router = useRouter()
  const pathname = usePathname()
  const [index, setIndex] = useState(0)
  const numbers = versions.map(({ number }) => number).toSorted((a, b) => a - b)

  function choose(side: 0 | 1, number: string) {
    const [left, right] = pair.map((version) => String(version.number))
    const next = side === 0 ? `${number}-${right}` : `${left}-${number}`
    router.replace(`${pathname}?compare=${next}`, { scroll: false })
  }

  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {([0, 1] as const).map((side) => (
        <div key={side} className="min-w-0">
          <Field label={side === 0 ? words.left : words.right} hideLabel className="mb-2 max-w-40">
            <Select value={pair[side].number} onChange={(event) => choose(side, event.target.value)}>
              {numbers.map((number) => (
                <option key={number} value={number}>
                  {words.tab(number)}
                </option>
              ))}
            </Select>
          </Field>
          <FileStage
            files={pair[side].files}
            index={index}
            onIndex={setIndex}
            label={words.tab(pair[side].number)}
            compact
          />
        </div>
      ))}
    </div>
  )
}
