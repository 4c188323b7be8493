"use client"

import { type ConfigIssue, configDiff } from "@atelier/domain/matching"
import { useEffect, useRef, useState } from "react"
import { FormRefusal } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Field, FormErrorSummary } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { DeleteDraft, DraftAside } from "./draft-aside.tsx"
import { DraftFields } from "./draft-fields.tsx"
import { DraftNotice } from "./draft-notice.tsx"
import { fromForm } from "./fields.ts"
import { formatIssues } from "./format-rules.ts"
import { PublishRules } from "./publish.tsx"
import { type ConfigVersion, useDraftRules } from "./use-draft-rules.ts"

const words = m.adminDraft

const noValues = {}
/** The paths of the server, of the rules and of the fields are the same but for this. */
const pathInRules = (path: string) => path.replace(/^config\./, "")

/** What is wrong with the rules. A stored draft is right, so nothing is checked before something is changed. */
function useIssues(rules: unknown, changed: boolean): ConfigIssue[] {
  const [check, setCheck] = useState<(rules: unknown) => ConfigIssue[]>()
  useEffect(() => {
    if (changed) {
      void import("./check-rules.ts").then(({ configIssues }) => setCheck(() => configIssues))
    }
  }, [changed])
  return changed && check ? check(rules) : []
}

function DraftForm({ draft }: { draft: ConfigVersion }) {
  const [active] = trpc.matching.admin.activeConfig.useSuspenseQuery()
  const { edit, change, discard, keepMine, save, dirty, restored, moved } = useDraftRules(draft)
  const rules = fromForm(edit.rules)
  const nameIssue = edit.name.trim() ? [] : [{ path: "name", message: words.nameNeeded }]
  const found = [...nameIssue, ...useIssues(rules, dirty)]
  const issues = formatIssues(found)
  const changes = configDiff(active.config, rules)
  const publishing = useRef(false)
  // What is typed is `useDraftRules`'s to keep, by the version it began from; the form sends it and knows what stands in the way.
  const form = useForm({
    values: noValues,
    check: () => Object.fromEntries(found.map(({ path, message }) => [path, message])),
    send: save,
    done: () => (publishing.current ? undefined : words.saved),
    refused: ({ reason }) => (reason === "STALE_VERSION" ? words.moved : undefined),
    stays: true,
  })
  const tried = formatIssues(
    Object.entries(form.errors).map(([path, message]) => ({ path: pathInRules(path), message })),
  )
  // The sum of the weights is said below all of them, not at one.
  const atFields = [...issues, ...tried].filter(({ message }) => message !== words.sumIssue)
  const errors = Object.fromEntries(atFields.map(({ path, message }) => [path, message]))

  function edited(part: Parameters<typeof change>[0]) {
    if (tried.length > 0 || form.refusal) {
      form.reset()
    }
    change(part)
  }
  /** Before the draft is put in force: what is typed is saved first. */
  async function saved() {
    publishing.current = true
    const sent = !dirty || (await form.submit())
    publishing.current = false
    return sent
  }

  return (
    <TwoColumns
      wide
      sticky
      asideLabel={words.asideLabel}
      aside={
        <DraftAside dirty={dirty} issues={tried.length > 0 ? [] : issues} active={active.version} changes={changes}>
          {issues.length > 0 ? (
            <Button variant="primary" wide onClick={() => form.submit()}>
              {words.publish}
            </Button>
          ) : (
            <PublishRules
              trigger={
                <Button variant="primary" wide>
                  {words.publish}
                </Button>
              }
              configId={draft.id}
              version={draft.version}
              active={active.version}
              changes={changes}
              title={words.publishTitle(draft.version)}
              description={words.publishText}
              before={saved}
            />
          )}
          <Button wide disabled={!dirty} pending={form.pending} onClick={() => form.submit()}>
            {words.save}
          </Button>
          <DeleteDraft draft={draft} onDeleted={discard} />
        </DraftAside>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <DraftNotice moved={moved} restored={restored && dirty} onDiscard={discard} onKeep={keepMine} />
        {!moved && <FormRefusal form={form} />}
        <FormErrorSummary
          errors={tried.map(({ path, what, message }) => ({ id: path, message: words.named(what, message) }))}
        />
        <div className="grid gap-5 border-line border-b pb-6">
          <Field id="name" label={words.name} error={errors.name} required>
            <Input
              limit={100}
              value={edit.name}
              onChange={(event) => edited({ name: event.target.value })}
              className="max-w-96"
            />
          </Field>
          <Field id="notes" label={words.notes} help={words.notesHelp} optional>
            <Textarea
              rows={2}
              limit={1000}
              value={edit.notes}
              onChange={(event) => edited({ notes: event.target.value })}
            />
          </Field>
        </div>
        <div>
          <DraftFields rules={edit.rules} errors={errors} onChange={(next) => edited({ rules: next })} />
        </div>
      </div>
    </TwoColumns>
  )
}

/** The editor of a draft; once it was published it says so. */
export function AdminDraft({ configId }: { configId: string }) {
  const [draft] = trpc.matching.admin.config.useSuspenseQuery({ configId })
  if (draft.status === "DRAFT") {
    return <DraftForm draft={draft} />
  }
  return (
    <EmptyState
      title={words.noDraft(draft.version)}
      action={<ButtonLink href={`/admin/matching/versions/${configId}`}>{words.openVersion(draft.version)}</ButtonLink>}
    >
      {words.noDraftNote}
    </EmptyState>
  )
}
