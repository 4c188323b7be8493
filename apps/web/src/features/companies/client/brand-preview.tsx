import { paint } from "@/components/ui/paint.ts"
import * as m from "@/messages/index.ts"
import type { BrandForm } from "./types.ts"

const words = m.brand.preview
const PAPER = "#ffffff"
const INK = "#222222"

/** Colours, name, line and fonts on one sheet: what a freelancer sees first. */
export function BrandPreview({ form }: { form: BrandForm }) {
  const { primaryColor, secondaryColor, accentColor, backgroundColor, textColor, brandColors } = form
  const colours = [primaryColor, secondaryColor, accentColor, ...brandColors].filter((colour) => colour !== null)
  const background = backgroundColor ?? PAPER
  const ink = textColor ?? INK
  return (
    <section>
      <h2 className="mb-2 font-semibold text-ink-2 text-note">{words.title}</h2>
      <div
        className="overflow-hidden rounded-lg border border-line"
        ref={paint({ background, color: ink })}
        aria-hidden="true"
      >
        <div className="h-24" ref={paint({ background: primaryColor ?? ink })} />
        <div className="grid gap-1 px-5 pt-5 pb-6">
          <p
            className="text-balance text-xl"
            ref={paint({ fontFamily: quoted(form.primaryFont, "var(--font-serif)") })}
          >
            {form.name}
          </p>
          <p className="text-sm" ref={paint({ fontFamily: quoted(form.secondaryFont, "var(--font-sans)") })}>
            {form.tagline ?? words.tagline}
          </p>
        </div>
        <div className="flex h-9">
          {colours.map((colour, at) => (
            <span key={`${at}${colour}`} className="flex-1" ref={paint({ background: colour })} />
          ))}
        </div>
      </div>
      <p className="mt-2 text-ink-3 text-note">
        {[
          form.primaryFont && `${words.headline}: ${form.primaryFont}`,
          form.secondaryFont && `${words.text}: ${form.secondaryFont}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </section>
  )
}

/** A font's name as CSS wants it; nothing else a person writes reaches the style. */
function quoted(font: string | null, fallback: string) {
  return font ? `"${font.replace(/[^\p{L}\p{N} _-]/gu, "")}", ${fallback}` : fallback
}
