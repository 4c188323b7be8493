"use client"

import { IMPORT_LOG_TARGETS, type ImportTarget } from "@atelier/domain/imports"
import { RadioField, SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { FileDrop } from "@/components/ui/file-drop.tsx"
import { UploadList } from "@/components/ui/upload-list.tsx"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminImports
const SOURCES = ["manual_url", "file_upload", "page_scrape", "dribbble", "bigged"] as const

const ACCEPT = ".jpg,.jpeg,.png,.webp,.gif,.avif,.zip"

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

type Values = { source: (typeof SOURCES)[number]; target: ImportTarget; urls: string; sourceUrl: string }
const EMPTY: Values = { source: "manual_url", target: "deliverable_style", urls: "", sourceUrl: "" }

/** Where pictures come from and what they become. */
export function StartForm() {
  const start = trpc.imports.admin.start.useMutation()
  const uploads = useUploads({ kind: "LIBRARY" })
  const fileIds = uploads.files.map(({ id }) => id)
  const form = useForm({
    id: "import",
    values: EMPTY,
    check: ({ source, urls, sourceUrl }) => {
      if (source === "file_upload") {
        return { source: uploads.busy ? words.filesBusy : fileIds.length === 0 && words.filesMissing }
      }
      return source === "manual_url"
        ? { urls: linesOf(urls).length === 0 && words.addressesMissing }
        : { sourceUrl: sourceUrl.trim() === "" && words.pageMissing }
    },
    send: ({ source, target, urls, sourceUrl }) => {
      if (source === "file_upload") {
        return start.mutateAsync({ source, target, fileIds })
      }
      return start.mutateAsync(
        source === "manual_url"
          ? { source, target, urls: linesOf(urls) }
          : { source, target, sourceUrl: sourceUrl.trim() },
      )
    },
    done: words.started,
  })
  return (
    <Form form={form}>
      <SelectField
        {...form.field("source")}
        label={words.source}
        options={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
      />
      {form.values.source === "manual_url" && (
        <TextField {...form.field("urls")} label={words.addresses} help={words.addressesHelp} required rows={6} />
      )}
      {form.values.source === "file_upload" && (
        <div>
          <FileDrop onFiles={uploads.add} accept={ACCEPT} hint={words.filesHelp} />
          <UploadList rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
        </div>
      )}
      {form.values.source !== "manual_url" && form.values.source !== "file_upload" && (
        <TextField {...form.field("sourceUrl")} label={words.page} required inputMode="url" limit={2000} />
      )}
      <RadioField
        {...form.field("target")}
        label={words.target}
        inline
        options={IMPORT_LOG_TARGETS.map((value) => ({ value, label: words.targets[value] }))}
      />
      <FormActions submit={words.start} />
    </Form>
  )
}
