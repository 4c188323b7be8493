import type { StyleAxis } from "@atelier/domain/catalog"
import type { ReactNode } from "react"
import { StyleArt } from "@/components/marketing/style-art.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Wordmark } from "@/components/ui/wordmark.tsx"
import { cn } from "@/lib/cn.ts"

type AuthPageProps = {
  title: ReactNode
  note?: ReactNode
  /** The picture beside the form. */
  axis: StyleAxis
  /** A long form: it begins at the top, and the picture stays in sight. */
  long?: boolean
  children: ReactNode
}

/** A page before the sign-in: the form, and one piece of work beside it. */
export function AuthPage({ title, note, axis, long, children }: AuthPageProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
      <div className="flex min-w-0 flex-col px-5 py-5 sm:px-9">
        <header>
          <Link href="/" className="rounded-md py-1">
            <Wordmark className="text-lg" />
          </Link>
        </header>
        <main
          className={cn(
            "mx-auto grid w-full flex-1 py-12",
            long ? "max-w-xl content-start" : "max-w-sm content-center",
          )}
        >
          <h1 className="title text-balance text-xl">{title}</h1>
          {note && <p className="measure mt-2 text-ink-2">{note}</p>}
          <div className="mt-7 grid gap-5">{children}</div>
        </main>
      </div>
      <div aria-hidden="true" className="hidden bg-sunk lg:block">
        <div className="sticky top-0 grid h-dvh place-items-center p-12">
          <StyleArt axis={axis} className="max-w-96" />
        </div>
      </div>
    </div>
  )
}

/** The ways on below a form. */
export function AuthFoot({ children }: { children: ReactNode }) {
  return <div className="grid gap-1.5 border-line border-t pt-5 text-ink-2 text-sm">{children}</div>
}

export function FootLink({ question, href, children }: { question?: string; href: string; children: string }) {
  return (
    <p>
      {question && `${question} `}
      <Link href={href} className="link font-[550] text-ink">
        {children}
      </Link>
    </p>
  )
}
