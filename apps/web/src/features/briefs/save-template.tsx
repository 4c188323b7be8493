"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"

const TemplateNameForm = lazyPart(() => import("./template-name-form.tsx").then((module) => module.TemplateNameForm))

const words = m.templates

/** Keeps the brief as a template, without its days. */
export function SaveTemplate({ workspace }: { workspace: Workspace }) {
  const { id, title } = workspace.brief
  return (
    <FormDialog
      trigger={
        <Button variant="quiet" size="sm">
          {words.save}
        </Button>
      }
      title={words.save}
      description={words.saveText}
    >
      <TemplateNameForm of={{ briefId: id }} name={title && title.length <= 80 ? title : ""} />
    </FormDialog>
  )
}
