import { PenTool } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "@/components/ui/link.tsx"

type TaskRowProps = {
  href: string
  picture: string | null
  title: ReactNode
  /** One quiet line: who does what, by when. */
  children: ReactNode
  /** The state in words, at the far end. */
  mark: ReactNode
}

/** One row of an inbox: picture, what to do, who and when, the state. The whole row is the link. */
export function TaskRow({ href, picture, title, children, mark }: TaskRowProps) {
  return (
    <li className="relative grid grid-cols-[56px_minmax(0,1fr)] items-center gap-x-4 gap-y-1 border-line border-b py-4 hover:bg-sunk/60 sm:grid-cols-[72px_minmax(0,1fr)_auto] sm:gap-x-4.5">
      <span className="row-span-2 size-14 overflow-hidden rounded-md bg-sunk sm:row-span-1 sm:size-18">
        {picture ? (
          <img src={picture} alt="" className="size-full object-cover" />
        ) : (
          <span className="grid size-full place-items-center text-ink-3">
            <PenTool className="size-5" strokeWidth={1.5} aria-hidden="true" />
          </span>
        )}
      </span>
      <div className="min-w-0">
        <Link
          href={href}
          className="font-[550] text-pretty before:absolute before:inset-0 before:content-[''] hover:underline hover:decoration-line-2 hover:underline-offset-3"
        >
          {title}
        </Link>
        <p className="text-ink-3 text-note text-pretty">{children}</p>
      </div>
      <div className="max-sm:col-start-2">{mark}</div>
    </li>
  )
}
