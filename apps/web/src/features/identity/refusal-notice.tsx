"use client"

import { FormErrorSummary } from "@/components/ui/field.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import type { Refusal } from "./ask-auth.ts"

/** What stands above a refused form: the fields to look at, or one sentence. Fields have their names as ids. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) {
    return null
  }
  const errors = Object.entries(refusal.fields).map(([id, message]) => ({ id, message }))
  return errors.length > 0 ? <FormErrorSummary errors={errors} /> : <Notice tone="failed">{refusal.message}</Notice>
}
