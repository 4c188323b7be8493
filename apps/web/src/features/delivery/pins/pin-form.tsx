"use client"

import { clockOf, PIN_TAGS, type PinPlace, type PinTag } from "@atelier/domain/delivery"
import { useEffect } from "react"
import { RadioField, SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { DeliveredTask, FileItem } from "../types.ts"
import { whereOfPin } from "./pin-look.ts"
import { readClock } from "./read-clock.ts"
import type { Draft, PinItem } from "./types.ts"

const words = m.pins
const TAGS = PIN_TAGS.map((value) => ({ value, label: words.tags[value] }))

type Values = { body: string; tag: PinTag; requirement: string; page: string; from: string; until: string }

const clock = (ms: number | undefined) => (ms === undefined ? "" : clockOf(ms))

function begin(draft: Draft, pin: PinItem | undefined, tag: PinTag): Values {
  const { page, startMs, endMs } = draft.place
  return {
    body: pin?.body ?? "",
    tag: pin?.tag ?? tag,
    requirement: pin?.requirementId ?? "",
    page: page === undefined ? "" : String(page),
    from: clock(startMs),
    until: clock(endMs),
  }
}

/** The place with what is written of page and times; what stands for the same second keeps its milliseconds. */
function placeOf({ place }: Draft, { page, from, until }: Values): PinPlace {
  const moment = (text: string, before: number | undefined) =>
    before !== undefined && text === clock(before) ? before : (readClock(text) ?? undefined)
  const startMs = moment(from, place.startMs)
  const endMs = moment(until, place.endMs)
  return {
    ...(place.shape ? { shape: place.shape } : {}),
    ...(page === "" ? {} : { page: Number(page) }),
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
  }
}

type PinFormProps = {
  task: DeliveredTask
  versionId: string
  file: FileItem | null
  draft: Draft
  pin: PinItem | undefined
  lastTag: PinTag
  onClose: (tag?: PinTag) => void
}

/** What should change there, and why; kept as a draft until the request is sent. */
export function PinForm({ task, versionId, file, draft, pin, lastTag, onClose }: PinFormProps) {
  const add = trpc.delivery.pins.add.useMutation()
  const edit = trpc.delivery.pins.edit.useMutation()
  const isTimed = draft.fileId !== null && (file?.category === "VIDEO" || file?.category === "AUDIO")
  const isPaged = draft.fileId !== null && file?.category === "PDF"
  const form = useForm({
    id: "pin",
    values: begin(draft, pin, lastTag),
    draft: `pin:${versionId}:${draft.pinId ?? draft.id}`,
    check: ({ body, tag, requirement, page, from, until }) => ({
      body: body.trim() === "" && words.tooShort,
      requirement: tag === "MISSED" && task.requirements.length > 0 && requirement === "" && words.chooseRequirement,
      page: isPaged && page !== "" && !/^[1-9]\d{0,4}$/.test(page) && words.pageWrong,
      from: isTimed && from !== "" && readClock(from) === null && words.timeWrong,
      until: isTimed && until !== "" && readClock(until) === null && words.timeWrong,
    }),
    send: (values) => {
      const { body, tag } = values
      const place = placeOf(draft, values)
      const missed = tag === "MISSED" && values.requirement !== "" ? values.requirement : null
      return draft.pinId
        ? edit.mutateAsync({ pinId: draft.pinId, body, tag, requirement: missed, ...(draft.fileId ? { place } : {}) })
        : add.mutateAsync({
            versionId,
            body,
            tag,
            place,
            ...(draft.fileId ? { fileId: draft.fileId } : {}),
            ...(missed === null ? {} : { requirement: missed }),
          })
    },
    done: (_, { tag }) => onClose(tag),
  })
  const { byKeyboard = false } = draft
  useEffect(() => {
    if (!byKeyboard) {
      document.getElementById("pin-body")?.focus()
    }
  }, [byKeyboard])
  return (
    <Form
      form={form}
      label={draft.pinId ? words.edit : words.add}
      className="rounded-lg border border-line bg-surface p-4"
    >
      <p className="font-[550] text-sm">
        {draft.pinId ? words.edit : words.add}
        <span className="font-normal text-ink-3">: {whereOfPin(draft)}</span>
      </p>
      <TextField {...form.field("body")} label={words.body} required rows={3} limit={2000} />
      {isPaged && <TextField {...form.field("page")} label={words.page} inputMode="numeric" className="max-w-24" />}
      {isTimed && (
        <div className="flex flex-wrap gap-4">
          <TextField {...form.field("from")} label={words.from} className="max-w-28" />
          <TextField
            {...form.field("until")}
            label={words.until}
            help={words.untilHelp}
            className="max-w-56"
            optional
          />
        </div>
      )}
      <RadioField {...form.field("tag")} label={words.tag} inline options={TAGS} />
      {form.values.tag === "MISSED" && task.requirements.length > 0 && (
        <SelectField
          {...form.field("requirement")}
          label={words.requirement}
          options={[{ value: "", label: "" }, ...task.requirements.map(({ id, text }) => ({ value: id, label: text }))]}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={() => onClose()}>
          {words.cancel}
        </Button>
        <SubmitButton>{draft.pinId ? words.saveEdit : words.save}</SubmitButton>
      </div>
    </Form>
  )
}
