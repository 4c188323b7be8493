import type { MoodboardItem } from "@atelier/db/schema"
import {
  type Brief,
  type Deed,
  following,
  ModelAnswer,
  type Plan,
  parseStep,
  planChange,
  type ReadAgain,
  readAgain,
  type Step,
  standing,
} from "@atelier/domain/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import type { TurnContext } from "./conversation.ts"
import { messagesOf, type SaidRow, type Snapshot, snapshotsOf, versionsOf } from "./past.ts"
import { type BriefRow, loadBriefFor } from "./policy.ts"
import { assertVersion } from "./write.ts"

export type Change = { messageId: string; text: string | null; found: ModelAnswer | null }

/** What a draft is once a message says something else, or is gone. Nothing is written yet. */
export type Reread = ReadAgain & {
  target: SaidRow
  isLast: boolean
  moodboard: MoodboardItem[]
  /** The steps asked in the conversation that stands, without the one that waits for its answer. */
  asked: Step[]
  /** What is stored with the message in its new words. */
  payload: Record<string, unknown>
  /** The messages that no longer stand: the changed one, and what was answered to the last one. */
  fallen: SaidRow[]
}

const stepsOf = (said: readonly SaidRow[]): Step[] =>
  said.map(({ payload }) => parseStep(payload.step)).filter((step) => step !== null)

const foundIn = ({ payload }: SaidRow): ModelAnswer | null => ModelAnswer.safeParse(payload.found).data ?? null

type Known = { stood: SaidRow[]; target: SaidRow; plan: Plan; snapshots: Map<number, Snapshot> }

function scriptOf({ stood, target, plan, snapshots }: Known, { text, found }: Change, now: Date): Deed[] {
  const at = (version: number): Brief => orNotFound(snapshots.get(version)).brief
  return plan.again.flatMap((what): Deed[] => {
    if (what.kind === "click") {
      return [{ kind: "click" as const, before: at(what.from), after: at(what.to) }]
    }
    const message = orNotFound(stood.find(({ seq }) => seq === what.seq))
    const asked = stepsOf(stood.filter(({ place }) => place < message.place))
    if (message !== target) {
      return [{ kind: "read" as const, text: message.body, asked, now: message.createdAt, found: foundIn(message) }]
    }
    return text === null ? [] : [{ kind: "read" as const, text, asked, now, found }]
  })
}

/** The moodboard without what was put on it with a message that is taken back. */
function boardWithout({ moodboard }: BriefRow, { target, snapshots }: Known, parent: number | null): MoodboardItem[] {
  const after = snapshots.get(target.version ?? 0)?.moodboard ?? []
  const before = snapshots.get(parent ?? 0)?.moodboard ?? []
  const added = after.filter(({ id }) => !before.some((item) => item.id === id)).map(({ id }) => id)
  return target.words ? moodboard : moodboard.filter(({ id }) => !added.includes(id))
}

/**
 * Reads a draft anew with a message changed or taken back. NOT_FOUND for a message of another brief, INVALID_TRANSITION for
 * one that cannot be changed any more, and for taking back one that is not the last.
 */
export async function rereadWith(
  ctx: Ctx<ClientActor>,
  row: BriefRow,
  change: Change,
  { around, facts }: TurnContext,
): Promise<Reread> {
  const [said, past] = await Promise.all([messagesOf(ctx, row.id), versionsOf(ctx, row.id)])
  const target = orNotFound(said.find(({ id }) => id === change.messageId))
  const plan = planChange(past, row.version, said, target.seq)
  if (!plan || (change.text === null ? !plan.isLast : !target.words)) {
    // Changed since the brief was read: that is what to say.
    assertVersion(await loadBriefFor(ctx, row.id), row.version)
    return fail("INVALID_TRANSITION")
  }
  const parent = past.find(({ version }) => version === target.version)?.parent ?? null
  const clicked = plan.again.flatMap((what) => (what.kind === "click" ? [what.from, what.to] : []))
  const wanted = [plan.base, target.version, parent, ...clicked].filter((version) => version !== null)
  const snapshots = await snapshotsOf(ctx, row.id, wanted)
  const stood = standing(said) as SaidRow[]
  const known = { stood, target, plan, snapshots }
  const base = orNotFound(snapshots.get(plan.base)).brief
  const read = readAgain(base, scriptOf(known, change, around.now), { ...around, facts })
  const answers = plan.isLast ? (following(stood, target) as SaidRow[]) : []
  return {
    ...read,
    target,
    isLast: plan.isLast,
    moodboard: change.text === null ? boardWithout(row, known, parent) : row.moodboard,
    payload: change.found ? { found: change.found } : {},
    asked: stepsOf(stood).slice(0, -1),
    fallen: [target, ...answers],
  }
}
