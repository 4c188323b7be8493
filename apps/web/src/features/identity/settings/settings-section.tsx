import type { ReactNode } from "react"

type SettingsSectionProps = { id: string; title: string; note: ReactNode; children: ReactNode }

/** One subject of the settings: what it is on the left, what can be changed on the right. */
export function SettingsSection({ id, title, note, children }: SettingsSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-10 gap-y-4 border-line border-t py-7 first:border-t-0 first:pt-0 lg:grid-cols-[16rem_minmax(0,34rem)]"
    >
      <div>
        <h2 id={`${id}-title`} className="font-semibold text-sm">
          {title}
        </h2>
        <p className="mt-1 max-w-[44ch] text-ink-3 text-note">{note}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
