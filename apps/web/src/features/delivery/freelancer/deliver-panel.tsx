"use client"

import { ALLOWED_EXTENSIONS } from "@atelier/domain/delivery"
import { MAX_FILES_PER_DELIVERY } from "@atelier/domain/tasks"
import { keepPreviousData } from "@tanstack/react-query"
import { useId } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { FileDrop } from "@/components/ui/file-drop.tsx"
import { UploadList } from "@/components/ui/upload-list.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { usePageFiles } from "@/lib/use-page-files.ts"
import * as m from "@/messages/index.ts"
import { DeliverFeedback } from "../asked-for.tsx"
import { isUnanswered } from "../pins/pin-look.ts"
import type { DeliveredTask } from "../types.ts"
import { ChooseFolder } from "./choose-folder.tsx"
import { DeliverChecks } from "./deliver-checks.tsx"
import { DeliverFiles } from "./deliver-files.tsx"
import { useDeliveryFiles } from "./use-delivery-files.ts"

const words = m.deliver
const ACCEPT = ALLOWED_EXTENSIONS.map((ending) => `.${ending}`).join(",")

/** Why nothing can be delivered yet; empty when it can. */
function obstacle(count: number, busy: boolean, unanswered: number): string {
  if (unanswered > 0) {
    return m.pins.needAnswers(unanswered)
  }
  if (busy) {
    return words.stillRunning
  }
  return count === 0 ? words.needFile : count > MAX_FILES_PER_DELIVERY ? words.tooMany(MAX_FILES_PER_DELIVERY) : ""
}

function Checks({ taskId, fileIds }: { taskId: string; fileIds: string[] }) {
  const { data = [] } = trpc.delivery.preflight.useQuery(
    { taskId, fileIds },
    {
      enabled: fileIds.length > 0 && fileIds.length <= MAX_FILES_PER_DELIVERY,
      placeholderData: keepPreviousData,
      retry: false,
    },
  )
  return <DeliverChecks results={fileIds.length > 0 ? data : []} />
}

/** Files, the comparison with the brief, a note, one button: what it takes to hand in a version. */
export function DeliverPanel({ task }: { task: DeliveredTask }) {
  const id = useId()
  const taskId = task.id
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  const files = useDeliveryFiles(taskId)
  const isAwaited = usePageFiles(files.add)
  const deliver = trpc.delivery.deliver.useMutation()
  const number = (versions[0]?.number ?? 0) + 1
  const fileIds = files.stored.map((file) => file.id)
  const [pins] = trpc.delivery.pins.list.useSuspenseQuery({ taskId })
  const why = obstacle(fileIds.length, files.busy, pins.filter(isUnanswered).length)

  const form = useForm({
    values: { note: "" },
    id: "deliver",
    draft: `deliver:${taskId}`,
    send: ({ note }, idempotencyKey) => deliver.mutateAsync({ taskId, fileIds, note: note.trim(), idempotencyKey }),
    done: (made) => {
      files.clear()
      return words.done(made.number)
    },
  })

  return (
    <section aria-labelledby={`${id}-title`} className="rounded-lg border border-line bg-surface p-5">
      <h2 id={`${id}-title`} className="title text-lg">
        {words.title(number)}
      </h2>
      <DeliverFeedback task={task} versions={versions} />
      <FileDrop onFiles={files.add} accept={ACCEPT} hint={words.hint} isAwaited={isAwaited} className="mt-4" />
      <ChooseFolder onFiles={files.add} />
      {files.rows.length > 0 && (
        <UploadList
          rows={files.rows}
          onRemove={files.stop}
          onRetry={files.retry}
          onPause={files.pause}
          onResume={files.resume}
        />
      )}
      {files.stored.length > 0 && <DeliverFiles files={files.stored} onRemove={files.remove} />}
      <div className="mt-5">
        <Checks taskId={taskId} fileIds={fileIds} />
      </div>
      <Form form={form} className="mt-5 gap-5">
        <TextField {...form.field("note")} label={words.note} help={words.noteHelp} optional rows={3} limit={5000} />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p id={`${id}-next`} className="flex-[1_1_14rem] text-ink-3 text-note">
            {why || words.next}
          </p>
          <SubmitButton disabled={why !== ""} aria-describedby={`${id}-next`} className="max-sm:w-full">
            {fileIds.length > 0 ? words.submit(number, words.fileCount(fileIds.length)) : words.submitNone(number)}
          </SubmitButton>
        </div>
      </Form>
    </section>
  )
}
