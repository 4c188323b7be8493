"use client"

import type { BrandFileKind } from "@atelier/domain/delivery"
import { File as FileIcon } from "lucide-react"
import { AttachedFiles } from "@/components/chat/attached-files.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { FileDrop } from "@/components/ui/file-drop.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { LOGO_GROUND, paint } from "@/components/ui/paint.ts"
import { toastError } from "@/components/ui/toast.ts"
import { PreviewImage, picturesOf } from "@/features/delivery/preview.tsx"
import type { FileItem } from "@/features/delivery/types.ts"
import { useUploads } from "@/features/delivery/use-uploads.ts"
import { formatBytes } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.brand.files
const ACCEPT: Record<BrandFileKind, string> = {
  LOGO: ".png,.jpg,.jpeg,.webp,.gif,.tif,.tiff,.svg,.pdf,.ai,.eps,.psd,.zip",
  FONT: ".ttf,.otf,.woff,.woff2,.ttc,.zip",
}

/** The logo or font files of the brand: added, downloaded, removed. */
export function BrandFiles({ kind }: { kind: BrandFileKind }) {
  const utils = trpc.useUtils()
  const [all] = trpc.delivery.brandFiles.useSuspenseQuery()
  const files = all.filter((file) => file.kind === kind)
  const uploads = useUploads({ kind }, ({ id }) => {
    void utils.delivery.brandFiles.invalidate().then(() => uploads.used([id]))
  })
  return (
    <Section title={words.title[kind]}>
      {files.length > 0 && (
        <ul aria-label={words.title[kind]} className="mb-4 border-line border-y">
          {files.map((file) => (
            <BrandFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      <FileDrop onFiles={uploads.add} accept={ACCEPT[kind]} hint={words.hint[kind]} />
      <AttachedFiles rows={uploads.rows} onRemove={uploads.remove} onRetry={uploads.retry} />
    </Section>
  )
}

function BrandFile({ file }: { file: FileItem }) {
  const remove = trpc.delivery.removeFile.useMutation({ onError: toastError })
  return (
    <li className="flex items-center gap-3 border-line border-b py-2.5 last:border-b-0">
      {picturesOf(file).length > 0 ? (
        <PreviewImage
          file={file}
          sizes="64px"
          loading="lazy"
          ref={paint({ background: LOGO_GROUND })}
          className="h-12 w-16 flex-none rounded-md object-contain p-1"
        />
      ) : (
        <span className="grid h-12 w-16 flex-none place-items-center rounded-md bg-sunk text-ink-3">
          <FileIcon className="size-4" strokeWidth={1.75} aria-hidden="true" />
        </span>
      )}
      <span className="min-w-0 flex-1 text-sm">
        <a href={file.downloadUrl} className="link block truncate" title={file.fileName}>
          <span className="sr-only">{m.versions.downloadFile("")}</span>
          {file.fileName}
        </a>
        <span className="num text-ink-3 text-note">{formatBytes(file.sizeBytes)}</span>
      </span>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="quiet">
            {m.actions.remove}
            <span className="sr-only"> {file.fileName}</span>
          </Button>
        }
        title={words.removeTitle(file.fileName)}
        description={words.removeText}
        confirm={words.remove}
        onConfirm={() => remove.mutateAsync({ fileId: file.id })}
      />
    </li>
  )
}
