import { ButtonLink } from "@/components/ui/button-link.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import { Wordmark } from "@/components/ui/wordmark.tsx"
import * as m from "@/messages/index.ts"
import { StyleArt } from "./style-art.tsx"

const { hero, nav } = m.marketing

export function TopNav() {
  return (
    <header className="mx-auto flex max-w-300 items-center gap-6 px-5 py-5 sm:px-9">
      <Wordmark className="text-lg" />
      <nav aria-label={m.frame.main} className="ml-auto flex items-center gap-1 text-sm">
        <a href="#how" className="rounded-md px-3 py-2 text-ink-2 hover:text-ink max-md:hidden">
          {nav.how}
        </a>
        <a href="#prices" className="rounded-md px-3 py-2 text-ink-2 hover:text-ink max-md:hidden">
          {nav.prices}
        </a>
        <a href="#freelancers" className="rounded-md px-3 py-2 text-ink-2 hover:text-ink max-md:hidden">
          {nav.freelancers}
        </a>
        <ButtonLink href="/sign-in" variant="quiet">
          {nav.signIn}
        </ButtonLink>
        <ButtonLink href="/sign-up">{nav.start}</ButtonLink>
      </nav>
    </header>
  )
}

export function Hero() {
  return (
    <section className="mx-auto grid max-w-300 items-center gap-x-14 gap-y-12 px-5 pt-8 pb-16 sm:px-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.02fr)] lg:pt-14 lg:pb-24">
      <div>
        <h1 className="title text-balance text-[clamp(2.5rem,5.4vw,4.25rem)] leading-[1.02] tracking-[-0.022em]">
          {hero.title}
        </h1>
        <p className="mt-6 max-w-[46ch] text-[1.0625rem] text-ink-2 leading-relaxed">{hero.lead}</p>
        <div className="mt-8 flex flex-wrap gap-2.5">
          <ButtonLink href="/sign-up" variant="primary" size="lg">
            {hero.start}
          </ButtonLink>
          <ButtonLink href="/join" size="lg">
            {hero.join}
          </ButtonLink>
        </div>
        <p className="mt-4 text-ink-3 text-note">{hero.note}</p>
      </div>
      <figure aria-label={hero.wall} className="grid grid-cols-[2.07fr_1fr] gap-3 sm:gap-4">
        <StyleArt axis="editorial" className="row-span-2" />
        <StyleArt axis="bold" fill />
        <StyleArt axis="organic" fill />
        <figcaption className="col-span-2 rounded-lg border border-line border-l-3 border-l-accent bg-surface px-5 py-4">
          <p className="title flex items-baseline gap-2.5 text-lg">
            <span className="text-accent">
              <ToneMark tone="yours" />
            </span>
            {hero.turn}
          </p>
          <p className="mt-1 pl-5.5 text-ink-2 text-note">{hero.turnNote}</p>
        </figcaption>
      </figure>
    </section>
  )
}
