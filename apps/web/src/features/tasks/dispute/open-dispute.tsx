"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const OpenForm = lazyPart(() => import("./open-form.tsx").then((module) => module.OpenForm))

const words = m.dispute.open

/** The way into a dispute, quiet, for who may open one now. */
export function OpenDispute({ taskId, role }: { taskId: string; role: "CLIENT" | "FREELANCER" }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  if (!task.turn.others.some(({ event }) => event === "openDispute")) {
    return null
  }
  return (
    <div className="grid justify-items-start gap-2 border-line border-t pt-4.5 text-note">
      <p className="text-ink-2">{role === "CLIENT" ? words.question : words.questionFreelancer}</p>
      <FormDialog
        trigger={<Button variant="quiet">{words.action}</Button>}
        title={words.title}
        description={words.text}
      >
        <OpenForm taskId={taskId} />
      </FormDialog>
    </div>
  )
}
