"use client"

import type { ReactNode } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import type { PublishFormProps } from "./publish-form.tsx"

const PublishForm = lazyPart(() => import("./publish-form.tsx").then((module) => module.PublishForm))

type PublishRulesProps = PublishFormProps & { trigger: ReactNode; title: string; description: string }

/** Puts a version in force after saying what becomes different. */
export function PublishRules({ trigger, title, description, ...rest }: PublishRulesProps) {
  return (
    <FormDialog trigger={trigger} title={title} description={description}>
      <PublishForm {...rest} />
    </FormDialog>
  )
}
