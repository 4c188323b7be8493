"use client"

import type { RouterOutputs } from "@atelier/api"
import { File as FileIcon } from "lucide-react"
import { PreviewImage, picturesOf } from "@/features/delivery/preview.tsx"
import type { FileItem } from "@/features/delivery/types.ts"
import { cn } from "@/lib/cn.ts"
import { trpc } from "@/lib/trpc/react.tsx"

export type Item = RouterOutputs["tasks"]["byId"]["moodboard"][number]
type Owner = { taskId: string } | { briefId: string }
type MoodboardProps = Owner & { items: readonly Item[]; large?: boolean }

/** The chosen directions and the client's own references; own files open by a signed address. */
export function Moodboard({ items, large = false, ...owner }: MoodboardProps) {
  const uploads = items.some((item) => item.type === "upload")
  const { data: files = [] } = trpc.delivery.files.useQuery(owner, { enabled: uploads })
  return (
    <ul className={cn("grid gap-2", large ? "grid-cols-2 sm:grid-cols-4" : "grid-cols-4")}>
      {items.map((item) => {
        const file = files.find((candidate) => candidate.id === item.id)
        return (
          <li key={item.id} className="min-w-0">
            <Picture item={item} file={file} named={large} />
            {large && <span className="mt-1 block truncate text-ink-3 text-note">{item.name}</span>}
            {item.note && (
              <span className="mt-1 block text-note text-pretty [overflow-wrap:anywhere]">{item.note}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type PictureProps = {
  item: Item
  /** The client's own reference. */
  file?: FileItem | undefined
  /** The name stands below it already. */
  named: boolean
}

/** One item: a colour, a picture, or the name of a file that is none. */
export function Picture({ item, file, named }: PictureProps) {
  if (item.type === "color") {
    return (
      <span title={item.name} className="block aspect-[4/5] w-full overflow-hidden rounded-md border border-line">
        <svg viewBox="0 0 4 5" role="img" aria-label={item.name} className="size-full">
          <path d="M0 0h4v5H0z" fill={item.name} />
        </svg>
      </span>
    )
  }
  const alt = named && !file ? "" : item.name
  const shown = {
    title: item.name,
    loading: "lazy",
    className: cn("aspect-[4/5] w-full rounded-md bg-sunk", named ? "object-contain" : "object-cover"),
  } as const
  const picture = item.imageUrl ? (
    <img {...shown} alt={alt} src={item.imageUrl} />
  ) : file && picturesOf(file).length > 0 ? (
    <PreviewImage {...shown} alt={alt} file={file} sizes="(min-width: 40rem) 16rem, 50vw" />
  ) : (
    <span
      title={item.name}
      className="grid aspect-[4/5] w-full place-items-center rounded-md bg-sunk p-1 text-ink-3 text-xs"
    >
      <FileIcon className="size-4" aria-hidden="true" />
      <span className="max-w-full truncate">{item.name}</span>
    </span>
  )
  return file ? <a href={file.downloadUrl}>{picture}</a> : picture
}
