"use client"

import { toast } from "@/components/ui/toast.ts"
import type { UploadListProps } from "@/components/ui/upload-list.tsx"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"

const UploadList = lazyPart(() => import("@/components/ui/upload-list.tsx").then((module) => module.UploadList))

/** The files of a message that is being written; the list's code comes with the first of them. */
export function AttachedFiles(props: UploadListProps) {
  return props.rows.length > 0 ? (
    <LatePart onFail={(failure) => toast.error(m.errors.part[failure])}>
      <UploadList {...props} />
    </LatePart>
  ) : null
}
