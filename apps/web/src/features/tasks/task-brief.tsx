"use client"

import type { UserRole } from "@atelier/domain/identity"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { FactGroup } from "@/components/ui/facts.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Moodboard } from "@/features/briefs/moodboard.tsx"
import { StartAgain } from "@/features/briefs/start-again.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "./types.ts"

const WholeBrief = lazyPart(() => import("./whole-brief.tsx").then((module) => module.WholeBrief))

const words = m.taskPage.brief

const TOLD = ["audience", "intent", "visualDirection", "dimensions", "avoid"]

/** What the title does not say yet: whom it is for, what for, how it looks, what it must not be. */
function summaryOf({ brief, description, title, requirements }: TaskDetail): string {
  const summary = brief?.summary ?? description.split("\n")[0] ?? ""
  const told = requirements.filter(({ field }) => TOLD.includes(field)).map(({ text }) => text)
  return summary !== title || told.length === 0 ? summary : `${told.join(". ")}.`
}

type TaskBriefProps = { taskId: string; role: UserRole }

/** What was ordered: one paragraph and the chosen directions; everything in a dialog. */
export function TaskBrief({ taskId, role }: TaskBriefProps) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  return (
    <FactGroup title={words.title}>
      <p className="text-ink-2 text-note text-pretty">{summaryOf(task)}</p>
      {task.moodboard.length > 0 && (
        <div className="mt-3">
          <Moodboard taskId={taskId} items={task.moodboard} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {role === "CLIENT" && task.brief && <StartAgain taskId={taskId} />}
        <Dialog
          trigger={
            <Button size="sm" onPointerEnter={WholeBrief.preload} onFocus={WholeBrief.preload}>
              {words.whole}
            </Button>
          }
          title={task.title}
          width="wide"
        >
          <Block skeleton={<SkeletonText lines={8} />}>
            <WholeBrief task={task} />
          </Block>
        </Dialog>
      </div>
    </FactGroup>
  )
}
