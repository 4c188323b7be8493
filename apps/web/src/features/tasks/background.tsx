"use client"

import { isBrandKind } from "@atelier/domain/delivery"
import { hasKey } from "@atelier/domain/shared"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { paint } from "@/components/ui/paint.ts"
import { FileChips } from "@/features/delivery/file-chips.tsx"
import type { FileItem } from "@/features/delivery/types.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskBackground } from "./types.ts"

const words = m.background
const COLOURS = ["primaryColor", "secondaryColor", "accentColor", "backgroundColor", "textColor"] as const

type Brand = NonNullable<TaskBackground["brand"]>

function coloursOf(brand: Brand) {
  const named = COLOURS.map((key) => ({ label: words.colour[key], value: brand[key] }))
  const further = brand.brandColors.map((value) => ({ label: words.colour.further, value }))
  const seen = new Set<string>()
  return [...named, ...further].flatMap(({ label, value }) => {
    if (!value || seen.has(value)) {
      return []
    }
    seen.add(value)
    return [{ label, value }]
  })
}

/** Colours that can be picked up, fonts, words and places: what the client's brand page holds. */
function BrandKit({ brand, files }: { brand: Brand; files: readonly FileItem[] }) {
  const colours = coloursOf(brand)
  const links = [["website", brand.website], ["logo", brand.logoUrl], ...Object.entries(brand.socialLinks)].flatMap(
    ([key, href]) => (href ? [{ key: key ?? "", href }] : []),
  )
  const facts = [
    { term: words.headlines, detail: brand.primaryFont },
    { term: words.body, detail: brand.secondaryFont },
    { term: words.tagline, detail: brand.tagline },
    { term: words.keywords, detail: brand.keywords.join(", ") },
    { term: words.tone, detail: brand.toneWords.join(", ") },
    { term: words.dos, detail: brand.brandDos.join("; ") },
    { term: words.donts, detail: brand.brandDonts.join("; ") },
  ].filter(({ detail }) => detail)
  if (colours.length + facts.length + links.length + files.length === 0) {
    return <p className="text-ink-3 text-note">{words.noBrand(brand.name)}</p>
  }
  return (
    <div className="grid gap-3 text-sm">
      {colours.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {colours.map(({ label, value }) => (
            <li key={value} className="flex items-center gap-2 text-note">
              <span ref={paint({ background: value })} className="size-5 rounded-sm border border-line-2" />
              <span className="num select-all">{value}</span>
              <span className="text-ink-3">{label}</span>
            </li>
          ))}
        </ul>
      )}
      <FileChips files={files} />
      {facts.length > 0 && <Facts items={facts} />}
      {links.length > 0 && (
        <ul className="grid gap-1 text-note">
          {links.map(({ key, href }) => (
            <li key={key}>
              <span className="text-ink-3">{hasKey(words.place, key) ? words.place[key] : key}: </span>
              <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="link">
                {href.replace(/^https:\/\//, "")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function OwnWords({ said }: { said: TaskBackground["words"] }) {
  return (
    <ol className="grid gap-2">
      {said.map(({ body, at }) => (
        <li key={`${at}${body}`} className="measure whitespace-pre-line rounded-lg bg-sunk px-3.5 py-2.5 text-sm">
          {body}
        </li>
      ))}
    </ol>
  )
}

type BackgroundProps = {
  taskId: string
  /** As sections of the page; otherwise narrow, beside the work. */
  large?: boolean
}

/** What stands behind a task: the client's own words, what they attached, their brand. */
export function Background({ taskId, large = false }: BackgroundProps) {
  const [{ words: said, brand }] = trpc.tasks.background.useSuspenseQuery({ taskId })
  const [files] = trpc.delivery.files.useSuspenseQuery({ taskId })
  const references = files.filter(({ kind }) => kind === "REFERENCE")
  const kit = files.filter(({ kind }) => isBrandKind(kind))
  const parts = [
    ...(said.length > 0 ? [{ title: words.said, body: <OwnWords said={said} /> }] : []),
    ...(references.length > 0 ? [{ title: words.attached, body: <FileChips files={references} /> }] : []),
    ...(brand ? [{ title: words.brand(brand.name), body: <BrandKit brand={brand} files={kit} /> }] : []),
  ]
  return parts.map(({ title, body }) =>
    large ? (
      <Section key={title} title={title} className="mt-7 border-line border-t pt-6">
        {body}
      </Section>
    ) : (
      <FactGroup key={title} title={title}>
        {body}
      </FactGroup>
    ),
  )
}
