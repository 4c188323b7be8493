"use client"

import type { UserRole } from "@atelier/domain/identity"
import { type ComponentType, useRef, useState } from "react"
import { AttachFiles } from "@/components/chat/attach-files.tsx"
import { AttachedFiles } from "@/components/chat/attached-files.tsx"
import { Composer } from "@/components/chat/composer.tsx"
import { useOutbox } from "@/components/chat/use-outbox.ts"
import { useWriting } from "@/components/chat/use-writing.tsx"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { firstName, type TaskDetail } from "./types.ts"

const words = m.taskPage.stream

function placeholderFor(task: TaskDetail, role: UserRole): string {
  const other = role === "CLIENT" ? task.freelancer?.name : role === "FREELANCER" ? task.client.name : undefined
  return other ? words.placeholder(firstName(other)) : words.placeholderAll
}

/** Whether a message is for admins only. */
export type Audience = { internal: boolean; onInternal: (internal: boolean) => void }
export type WriteMessageProps = {
  taskId: string
  role: UserRole
  /** Where admins choose whom they write to. */
  Choice?: ComponentType<Audience> | undefined
}

/** The field below which a task's conversation stands; admins may write for admins only. */
export function WriteMessage({ taskId, role, Choice }: WriteMessageProps) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [internal, setInternal] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const uploads = useUploads({ kind: "ATTACHMENT", taskId })
  const send = trpc.delivery.sendMessage.useMutation()
  const outbox = useOutbox(`outbox:${taskId}`, ({ id, text, fileIds, internal }) =>
    send.mutateAsync({ taskId, body: text, fileIds, internal, idempotencyKey: id }),
  )
  const writing = useWriting(`message:${taskId}`, outbox)

  function post() {
    const fileIds = uploads.files.map(({ id }) => id)
    writing.send({ fileIds, internal })
    uploads.used(fileIds)
  }

  return (
    <div className="grid gap-3">
      <Composer
        value={writing.value}
        onChange={writing.onChange}
        onSend={post}
        label={words.compose}
        placeholder={internal ? words.internal : placeholderFor(task, role)}
        limit={5000}
        pending={uploads.busy}
        rows={1}
        tools={
          <>
            <AttachFiles label={words.attach} onFiles={uploads.add} chooser={chooser} />
            {Choice && <Choice internal={internal} onInternal={setInternal} />}
          </>
        }
      >
        <AttachedFiles rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
      </Composer>
      {writing.onTheirWay}
    </div>
  )
}
