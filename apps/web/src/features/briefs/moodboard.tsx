"use client"

import type { RouterOutputs } from "@atelier/api"
import { File as FileIcon } from "lucide-react"
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
            <Picture
              item={item}
              url={item.imageUrl ?? file?.url ?? null}
              download={file?.downloadUrl ?? null}
              named={large}
            />
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
  url: string | null
  download: string | null
  /** The name stands below it already. */
  named: boolean
}

/** One item: a colour, a picture, or the name of a file that is none. */
export function Picture({ item, url, download, named }: PictureProps) {
  if (item.type === "color") {
    return (
      <span title={item.name} className="block aspect-[4/5] w-full overflow-hidden rounded-md border border-line">
        <svg viewBox="0 0 4 5" role="img" aria-label={item.name} className="size-full">
          <path d="M0 0h4v5H0z" fill={item.name} />
        </svg>
      </span>
    )
  }
  const picture = url ? (
    <img
      src={url}
      alt={named && !download ? "" : item.name}
      title={item.name}
      loading="lazy"
      className={cn("aspect-[4/5] w-full rounded-md bg-sunk", named ? "object-contain" : "object-cover")}
    />
  ) : (
    <span
      title={item.name}
      className="grid aspect-[4/5] w-full place-items-center rounded-md bg-sunk p-1 text-ink-3 text-xs"
    >
      <FileIcon className="size-4" aria-hidden="true" />
      <span className="max-w-full truncate">{item.name}</span>
    </span>
  )
  return download ? <a href={download}>{picture}</a> : picture
}
