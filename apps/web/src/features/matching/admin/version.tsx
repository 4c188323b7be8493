"use client"

import { configDiff } from "@atelier/domain/matching"
import { FilterBar, FilterSelect } from "@/components/list/filter-bar.tsx"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ChangeList } from "./diff.tsx"
import { comparedWith, versionChoiceInput } from "./inputs.ts"
import { PublishRules } from "./publish.tsx"
import { Rules } from "./rules.tsx"
import { StartDraft } from "./start-draft.tsx"
import type { ConfigVersion } from "./use-draft-rules.ts"

const words = m.adminMatching.versions
// One id that the page reads: the parsers of lists would be most of what this page loads for it.
const COMPARISON = {
  change: (pathname: string, _: unknown, { with: id }: Record<string, string>) =>
    id ? `${pathname}?with=${id}` : pathname,
}

function Head({ version }: { version: ConfigVersion }) {
  return (
    <div>
      <Status tone={words.tone[version.status]}>{m.configStatus[version.status]}</Status>
      <p className="mt-1 text-ink-3 text-note">
        {version.publishedAt && (
          <>
            {words.published} <ExactTime date={version.publishedAt} />{" "}
          </>
        )}
        {version.publishedBy && words.by(version.publishedBy)}
      </p>
      {version.notes && <p className="measure mt-2 text-sm">{version.notes}</p>}
    </div>
  )
}

function Actions({ version, active }: { version: ConfigVersion; active: ConfigVersion }) {
  if (version.status === "DRAFT") {
    return (
      <ButtonLink href={`/admin/matching/drafts/${version.id}`} variant="primary">
        {words.edit}
      </ButtonLink>
    )
  }
  return (
    <>
      <StartDraft fromId={version.id} />
      {version.status === "ARCHIVED" && (
        <PublishRules
          trigger={<Button variant="primary">{words.rollback}</Button>}
          configId={version.id}
          version={version.version}
          active={active.version}
          changes={configDiff(active.config, version.config)}
          title={words.rollbackTitle(version.version)}
          description={words.rollbackText}
        />
      )}
    </>
  )
}

function Difference({ fromId, toId }: { fromId: string; toId: string }) {
  const [{ from, to, changes }] = trpc.matching.admin.diff.useSuspenseQuery({ fromId, toId })
  return (
    <>
      <p className="mb-3 text-ink-3 text-note">{m.adminDiff.between(from, to)}</p>
      {changes.length > 0 ? <ChangeList changes={changes} /> : <p className="text-ink-2 text-sm">{m.adminDiff.same}</p>}
    </>
  )
}

type AdminVersionProps = { configId: string; compareWith: string | null }

/** One version of the rules: who and when, what is different from any other, and the way back to it. */
export function AdminVersion({ configId, compareWith }: AdminVersionProps) {
  const [version] = trpc.matching.admin.config.useSuspenseQuery({ configId })
  const [active] = trpc.matching.admin.activeConfig.useSuspenseQuery()
  const [{ items }] = trpc.matching.admin.configs.useSuspenseQuery(versionChoiceInput)
  const others = items.filter(({ id }) => id !== configId && id !== active.id)
  const inForce = active.id === configId
  const fromId = comparedWith(configId, active.id, compareWith)
  return (
    <>
      <div className="mb-8 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <Head version={version} />
        <div className="flex flex-wrap gap-2">
          <Actions version={version} active={active} />
        </div>
      </div>
      {(others.length > 0 || !inForce) && (
        <Section title={m.adminDiff.title} className="mb-9 max-w-160">
          <FilterBar list={COMPARISON} filter={{ with: compareWith }}>
            <FilterSelect
              name="with"
              label={words.compareWith}
              value={compareWith}
              all={inForce ? words.choose : words.withActive(active.version)}
              options={others.map(({ id, version: number, name }) => ({
                value: id,
                label: words.option(number, name),
              }))}
            />
          </FilterBar>
          {fromId && (
            <Block key={fromId} skeleton={<SkeletonText lines={3} />}>
              <Difference fromId={fromId} toId={configId} />
            </Block>
          )}
        </Section>
      )}
      <Rules config={version.config} />
    </>
  )
}
