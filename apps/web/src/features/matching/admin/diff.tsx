import type { ConfigChange } from "@atelier/domain/matching"
import * as m from "@/messages/index.ts"
import { formatChanges } from "./format-rules.ts"

const words = m.adminDiff

/** What is different, each value before and after, for a narrow column or a dialog. */
export function ChangeList({ changes }: { changes: readonly ConfigChange[] }) {
  return (
    <dl className="grid gap-2.5 text-sm">
      {formatChanges(changes).map(({ path, what, from, to }) => (
        <div key={path} className="border-line border-b pb-2.5 last:border-b-0">
          <dt className="text-ink-2">{what}</dt>
          <dd className="num">
            <span className="text-ink-3">
              <span className="sr-only">{words.before} </span>
              {from}
            </span>{" "}
            <span aria-hidden="true" className="text-ink-3">
              →
            </span>{" "}
            <span className="font-[550]">
              <span className="sr-only">{words.after} </span>
              {to}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same in a box of its own that scrolls, where a long list must not push away what stands below. */
export function ChangeBox({ changes }: { changes: readonly ConfigChange[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={words.title} tabIndex={0} className="max-h-[40vh] overflow-y-auto">
      <ChangeList changes={changes} />
    </section>
  )
}
