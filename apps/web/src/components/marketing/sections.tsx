import { STYLE_AXES } from "@atelier/domain/catalog"
import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Wordmark } from "@/components/ui/wordmark.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { MatchFragment, PriceFragment, ReviewFragment, TalkFragment } from "./fragments.tsx"
import { StyleArt } from "./style-art.tsx"

const { how, styles, silence, freelancers, footer, nav } = m.marketing

export function Chapter({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <section id={id} className={cn("mx-auto max-w-300 px-5 py-14 sm:px-9 sm:py-20", className)}>
      {children}
    </section>
  )
}

export function ChapterTitle({ children }: { children: ReactNode }) {
  return (
    <h2 className="title max-w-[20ch] text-balance text-[clamp(1.75rem,3.4vw,2.5rem)] leading-[1.1]">{children}</h2>
  )
}

const steps = [
  { ...how.steps.talk, figure: <TalkFragment /> },
  { ...how.steps.price, figure: <PriceFragment /> },
  { ...how.steps.match, figure: <MatchFragment /> },
  { ...how.steps.review, figure: <ReviewFragment /> },
]

export function How() {
  return (
    <Chapter id="how">
      <ChapterTitle>{how.title}</ChapterTitle>
      <ol className="mt-10">
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="grid items-center gap-x-14 gap-y-6 border-line border-t py-10 md:grid-cols-[2.5rem_minmax(0,1fr)_minmax(0,1.15fr)]"
          >
            <span aria-hidden="true" className="title num self-start text-ink-3 text-xl max-md:hidden">
              {index + 1}
            </span>
            <div className="self-start">
              <h3 className="title text-[1.5rem] leading-tight">{step.title}</h3>
              <p className="mt-3 max-w-[46ch] text-ink-2">{step.text}</p>
            </div>
            {step.figure}
          </li>
        ))}
      </ol>
    </Chapter>
  )
}

export function Styles() {
  return (
    <div className="bg-sunk">
      <Chapter>
        <ChapterTitle>{styles.title}</ChapterTitle>
        <p className="mt-3 max-w-[56ch] text-ink-2">{styles.text}</p>
        <ul className="mt-10 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 sm:gap-x-5 sm:gap-y-8">
          {STYLE_AXES.map((axis) => (
            <li key={axis}>
              <StyleArt axis={axis} />
              <p className="mt-2 text-note">{m.catalog.styleAxis[axis]}</p>
            </li>
          ))}
        </ul>
      </Chapter>
    </div>
  )
}

export function Silence() {
  return (
    <Chapter>
      <ChapterTitle>{silence.title}</ChapterTitle>
      <dl className="mt-10 grid gap-x-10 gap-y-8 md:grid-cols-3">
        {silence.items.map((item) => (
          <div key={item.term} className="border-ink border-t pt-4">
            <dt className="font-[550]">{item.term}</dt>
            <dd className="mt-2 text-ink-2 text-pretty">{item.text}</dd>
          </div>
        ))}
      </dl>
    </Chapter>
  )
}

/** Amounts come formatted, so that the page decides where they are read from. */
export function Freelancers({ payPerCredit, example }: { payPerCredit: string; example: string }) {
  return (
    <div id="freelancers" className="border-line border-y bg-surface">
      <Chapter className="grid items-end gap-x-14 gap-y-8 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div>
          <ChapterTitle>{freelancers.title}</ChapterTitle>
          <p className="mt-4 max-w-[58ch] text-ink-2">{freelancers.text}</p>
        </div>
        <div>
          <p className="title num text-2xl">{freelancers.pay(payPerCredit)}</p>
          <p className="mt-2 text-ink-2">{freelancers.example(example)}</p>
          <ButtonLink href="/join" className="mt-5">
            {freelancers.join}
          </ButtonLink>
        </div>
      </Chapter>
    </div>
  )
}

export function Footer() {
  return (
    <footer className="mx-auto flex max-w-300 flex-wrap items-baseline gap-x-8 gap-y-4 px-5 py-12 text-ink-3 text-note sm:px-9">
      <Wordmark className="text-ink" />
      <p>{footer.line}</p>
      <nav aria-label={footer.line} className="flex gap-5 sm:ml-auto">
        <a href="/sign-in" className="hover:text-ink">
          {nav.signIn}
        </a>
        <a href="/sign-up" className="hover:text-ink">
          {footer.signUp}
        </a>
        <a href="/join" className="hover:text-ink">
          {freelancers.join}
        </a>
      </nav>
    </footer>
  )
}
