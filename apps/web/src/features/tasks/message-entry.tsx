"use client"

import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Badge } from "@/components/ui/status.tsx"
import { TimelineEntry } from "@/components/ui/timeline.tsx"
import { FileChips } from "@/features/delivery/file-chips.tsx"
import { cn } from "@/lib/cn.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { MessageItem } from "./types.ts"

const EditMessage = lazyPart(() => import("./edit-message.tsx").then((module) => module.EditMessage))

const words = m.taskPage.stream

/** One message of a task; own ones can be changed for a quarter of an hour. */
export function MessageEntry({ message }: { message: MessageItem }) {
  const [editing, setEditing] = useState(false)
  return (
    <TimelineEntry
      actor={message.sender.name}
      at={message.createdAt}
      detail={message.editedAt ? words.edited : undefined}
      body={
        <>
          {editing ? (
            <Block skeleton={<SkeletonText lines={2} />}>
              <EditMessage message={message} close={() => setEditing(false)} />
            </Block>
          ) : (
            <p
              className={cn(
                "w-fit max-w-[68ch] whitespace-pre-line rounded-lg px-3.5 py-2.5",
                message.internal ? "bg-violet-soft" : message.mine ? "bg-sunk" : "border border-line bg-surface",
              )}
            >
              {message.body}
            </p>
          )}
          <FileChips files={message.files} className="mt-2" />
          {message.editable && !editing && (
            <button
              type="button"
              onClick={() => setEditing(true)}
              className="link mt-1.5 text-ink-3 text-note hover:text-ink"
            >
              {words.edit}
            </button>
          )}
        </>
      }
    >
      <span className="font-[550]">{message.mine ? words.you : message.sender.name}</span>
      {message.internal && (
        <Badge tone="review" className="ml-2">
          {words.internalNote}
        </Badge>
      )}
    </TimelineEntry>
  )
}
