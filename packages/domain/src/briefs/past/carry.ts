import { type Brief, type BriefKey, DELIVERABLE_KEYS, type Deliverable, SHARED_KEYS } from "../brief.ts"
import { MAX_DELIVERABLES } from "../enums.ts"
import { mergeBrief } from "../reduce.ts"

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A change that was made by click, and what of it no longer has a place. */
export type Carried = { brief: Brief; lost: BriefKey[] }

const ownKeys = (before: Deliverable, after: Deliverable) =>
  DELIVERABLE_KEYS.filter((key) => !isSame(before[key], after[key]))

function withAdded({ brief, lost }: Carried, added: Deliverable): Carried {
  const { deliverables } = brief
  if (deliverables.length >= MAX_DELIVERABLES) {
    return { brief, lost: [...lost, "contentType"] }
  }
  const isTaken = deliverables.some(({ id }) => id === added.id)
  const next = `d${Math.max(...deliverables.map(({ id }) => Number(id.slice(1)))) + 1}`
  const one = isTaken ? { ...added, id: next } : added
  return { brief: { ...brief, deliverables: [...deliverables, one] }, lost }
}

function withChanged({ brief, lost }: Carried, before: Deliverable, after: Deliverable): Carried {
  const keys = ownKeys(before, after)
  if (!brief.deliverables.some(({ id }) => id === after.id)) {
    return { brief, lost: [...lost, ...keys] }
  }
  const changes = Object.fromEntries(keys.map((key) => [key, after[key]]))
  const deliverables = brief.deliverables.map((one) => (one.id === after.id ? { ...one, ...changes } : one))
  return { brief: { ...brief, deliverables }, lost }
}

/** The brief with what changed from one version to another: what was set by click stays, whatever is read anew before it. */
export function carry(onto: Brief, before: Brief, after: Brief): Carried {
  // A summary that was not written follows from the rest.
  const isWritten = (brief: Brief) => brief.taskSummary.source === "confirmed"
  const keys = SHARED_KEYS.filter(
    (key) => !isSame(before[key], after[key]) && (key !== "taskSummary" || isWritten(before) || isWritten(after)),
  )
  const kept = onto.deliverables.filter(
    ({ id }) => !before.deliverables.some((one) => one.id === id) || after.deliverables.some((one) => one.id === id),
  )
  const start: Brief = {
    ...onto,
    ...Object.fromEntries(keys.map((key) => [key, after[key]])),
    deliverables: kept.length > 0 ? kept : onto.deliverables,
  }
  const carried = after.deliverables.reduce<Carried>(
    (so, one) => {
      const was = before.deliverables.find(({ id }) => id === one.id)
      return was ? withChanged(so, was, one) : withAdded(so, one)
    },
    { brief: start, lost: [] },
  )
  return { brief: mergeBrief(carried.brief, [], "person"), lost: [...new Set(carried.lost)] }
}

/** Which fields differ, of any deliverable. */
export function differing(before: Brief, after: Brief): BriefKey[] {
  const shared = SHARED_KEYS.filter((key) => !isSame(before[key].value, after[key].value))
  const ids = [...new Set([...before.deliverables, ...after.deliverables].map(({ id }) => id))]
  const own = ids.flatMap((id) => {
    const [was, is] = [before, after].map(({ deliverables }) => deliverables.find((one) => one.id === id))
    return was && is
      ? ownKeys(was, is).filter((key) => !isSame(was[key].value, is[key].value))
      : ["contentType" as const]
  })
  return [...new Set<BriefKey>([...own, ...shared])].filter((key) => key !== "taskSummary")
}
