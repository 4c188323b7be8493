"use client"

import type { RouterOutputs } from "@atelier/api"
import { IMPORT_REASONS } from "@atelier/domain/imports"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { Progress } from "@/components/ui/progress.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ImportStatus } from "./import-list.tsx"

const words = m.adminImports
type Run = RouterOutputs["imports"]["admin"]["byId"]
type Item = Run["items"][number] & { at: number }

function reasonWords(code: string | null | undefined) {
  const known = IMPORT_REASONS.find((reason) => reason === code)
  return known ? words.reason[known] : null
}

function Picture({ url, label }: { url: string | undefined; label: string }) {
  return (
    <figure className="min-w-0">
      <img src={url} alt="" loading="lazy" className="aspect-[4/5] w-full rounded-md bg-sunk object-contain" />
      <figcaption className="mt-1 truncate text-ink-3 text-note">{label}</figcaption>
    </figure>
  )
}

/** A picture that was left out, with the reason; a near-duplicate stands beside what it is like. */
function LeftOut({ runId, item }: { runId: string; item: Item }) {
  const act = useAdminAction()
  const keep = trpc.imports.admin.keep.useMutation()
  const { near } = item
  return (
    <li className="grid gap-2 border-line border-b py-3 text-sm last:border-b-0">
      <p className="break-all font-[550]">{item.title ?? item.source}</p>
      <p className="text-ink-2">{reasonWords(item.reason)}</p>
      {near && (
        <div className="flex flex-wrap items-end gap-4">
          <div className="grid w-64 grid-cols-2 gap-3">
            {item.imageUrl && <Picture url={item.imageUrl} label={words.fresh} />}
            <Picture url={near.imageUrl} label={words.like(near.name)} />
          </div>
          {item.imageUrl ? (
            <Button size="sm" onClick={() => act(() => keep.mutateAsync({ id: runId, at: item.at }), words.kept)}>
              {words.keep}
              <span className="sr-only">: {item.title ?? item.source}</span>
            </Button>
          ) : (
            <p className="text-ink-3 text-note">{words.removed}</p>
          )}
        </div>
      )}
    </li>
  )
}

function Steps({ run }: { run: Run }) {
  const act = useAdminAction()
  const cancel = trpc.imports.admin.cancel.useMutation()
  const resume = trpc.imports.admin.resume.useMutation()
  const { id, status, successful, skipped, failed, attempted } = run
  const done = successful + skipped + failed
  return (
    <div className="mb-6 grid max-w-xl gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ImportStatus run={run} />
        {(status === "PENDING" || status === "RUNNING") && (
          <Button size="sm" onClick={() => act(() => cancel.mutateAsync({ id }), words.cancelled)}>
            {words.cancel}
          </Button>
        )}
        {(status === "CANCELLED" || status === "FAILED") && (
          <Button size="sm" onClick={() => act(() => resume.mutateAsync({ id }), words.resumed)}>
            {words.resume}
          </Button>
        )}
      </div>
      {attempted > 0 && <Progress value={done / attempted} label={words.progress(done, attempted)} />}
      <p className="num text-ink-2 text-sm">
        {attempted > 0 && `${words.progress(done, attempted)}: `}
        {words.outcome(successful, skipped, failed)}
      </p>
      {run.error && <Notice tone="failed">{reasonWords(run.error)}</Notice>}
      {run.found !== null && run.found > attempted && (
        <Notice tone="waiting">{words.truncated(run.found, attempted)}</Notice>
      )}
    </div>
  )
}

/** An import with its progress, what it found for review, and what it left out and why. */
export function ImportRun({ id }: { id: string }) {
  const [run] = trpc.imports.admin.byId.useSuspenseQuery({ id })
  const act = useAdminAction()
  const styles = trpc.catalog.admin.activateStyles.useMutation()
  const looks = trpc.catalog.admin.activateBrandLooks.useMutation()
  const activate = run.target === "deliverable_style" ? styles : looks
  const items = run.items.map((item, at) => ({ ...item, at }))
  const imported = items.filter(({ outcome }) => outcome === "imported")
  const waiting = imported.filter(({ isActive }) => !isActive)
  const shown = imported.filter(({ isActive }) => isActive)
  const left = items.filter(({ outcome }) => outcome === "failed" || outcome === "skipped")
  const show = (chosen: readonly Item[]) =>
    act(
      () => activate.mutateAsync({ ids: chosen.flatMap((item) => item.id ?? []), isActive: true }),
      m.adminLibrary.shownNow(chosen.length),
    )
  return (
    <>
      <Steps run={run} />
      {waiting.length > 0 && (
        <Section title={words.review}>
          <Button className="mb-4" onClick={() => show(waiting)}>
            {words.showAll(waiting.length)}
          </Button>
          <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-5">
            {waiting.map((item) => (
              <li key={item.at} className="grid content-start gap-2">
                <Picture url={item.imageUrl} label={item.title ?? item.source} />
                <Button size="sm" onClick={() => show([item])}>
                  {m.adminLibrary.show}
                  <span className="sr-only">: {item.title ?? item.source}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={words.shown}>
          <ul className="grid grid-cols-3 gap-4 sm:grid-cols-6">
            {shown.map((item) => (
              <li key={item.at}>
                <Picture url={item.imageUrl} label={item.title ?? item.source} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {left.length > 0 && (
        <Section title={words.left}>
          <ul className="max-w-2xl">
            {left.map((item) => (
              <LeftOut key={item.at} runId={id} item={item} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
