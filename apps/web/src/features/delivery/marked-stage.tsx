"use client"

import { useRef, useState } from "react"
import { toast } from "@/components/ui/toast.ts"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { FileStage } from "./file-stage.tsx"
import type { PinRights } from "./pins/pin-actions.tsx"
import { hasPicture, type Mark, type Marking, NOT_MARKING } from "./pins/types.ts"
import type { DeliveredTask, VersionItem } from "./types.ts"

const Layer = lazyPart(() => import("./pins/pin-stage-layer.tsx").then((module) => module.PinStageLayer))
const Panel = lazyPart(() => import("./pins/pin-panel.tsx").then((module) => module.PinPanel))

type MarkedStageProps = {
  task: DeliveredTask
  version: VersionItem
  versions: readonly VersionItem[]
  rights: PinRights
  label: string
}

/** The work with what is asked for on it; marks and their list come after the picture, which waits for neither. */
export function MarkedStage({ task, version, versions, rights, label }: MarkedStageProps) {
  const [index, setIndex] = useState(0)
  const [marking, setMarking] = useState<Marking>(NOT_MARKING)
  const stage = useRef<HTMLDivElement>(null)
  const file = version.files[Math.min(index, version.files.length - 1)]
  const onMark: Mark = (change) =>
    setMarking((before) => ({ ...before, ...(typeof change === "function" ? change(before) : change) }))
  const show = (next: number) => {
    setIndex(next)
    onMark({ page: 1 })
  }
  const onFail = (failure: keyof typeof m.errors.part) => toast.error(m.errors.part[failure])
  const shown = { version, versions, marking, onMark, stage }
  return (
    <>
      <div ref={stage}>
        <FileStage
          files={version.files}
          index={index}
          onIndex={show}
          label={label}
          marks={{
            page: marking.page,
            onPage: (page) => onMark({ page }),
            layer: file && hasPicture(file) && (
              <LatePart onFail={onFail}>
                <Layer taskId={task.id} file={file} canMark={rights.mark} {...shown} />
              </LatePart>
            ),
          }}
        />
      </div>
      <LatePart onFail={onFail}>
        <Panel task={task} file={file} onFile={show} rights={rights} {...shown} />
      </LatePart>
    </>
  )
}
