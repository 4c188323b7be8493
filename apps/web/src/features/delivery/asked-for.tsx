import { FactGroup } from "@/components/ui/facts.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"
import { askedFor } from "./asked-for.ts"
import type { DeliveredTask, VersionItem } from "./types.ts"

const words = m.deliver

type AskedForProps = { task: DeliveredTask; versions: readonly VersionItem[] }

/** What the version must answer: the client's last request for changes, and what the internal review said since. */
function Requests({ task, versions }: AskedForProps) {
  return askedFor(versions).map(({ by, text, at }) => (
    <div key={at.getTime()} className="border-accent border-l-2 pl-4">
      <p className="measure whitespace-pre-line">{text}</p>
      <p className="mt-1 text-ink-3 text-note">
        {by === "CLIENT" ? words.fromClient(task.client.name) : words.fromAtelier}, <RelativeTime date={at} />
      </p>
    </div>
  ))
}

/** Above the files that answer it. */
export function DeliverFeedback(props: AskedForProps) {
  return askedFor(props.versions).length === 0 ? null : (
    <div className="mt-3 grid gap-3">
      <h3 className="font-semibold text-note">{words.changes}</h3>
      <Requests {...props} />
    </div>
  )
}

/** Beside the version that is reviewed. */
export function AskedFor(props: AskedForProps) {
  return askedFor(props.versions).length === 0 ? null : (
    <FactGroup title={words.changes}>
      <div className="grid gap-3 text-sm">
        <Requests {...props} />
      </div>
    </FactGroup>
  )
}
