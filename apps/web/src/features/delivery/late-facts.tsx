"use client"

import { toast } from "@/components/ui/toast.ts"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { FileItem } from "./types.ts"

const Facts = lazyPart(() => import("./file-facts.tsx").then((module) => module.FileFacts))

/** What was read from a file, when it was and its words are here; the file itself waits for neither. */
export function FileFacts({ file }: { file: FileItem }) {
  return file.facts ? (
    <LatePart onFail={(failure) => toast.error(m.errors.part[failure])}>
      <Facts file={file} />
    </LatePart>
  ) : null
}
