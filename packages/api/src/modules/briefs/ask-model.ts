import {
  canStandFor,
  emptyBrief,
  ModelAnswer,
  mayBegin,
  parseBrief,
  readTurn,
  toRead,
  toWrite,
} from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import { isModelFailure, type ModelPort } from "#integrations/model"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { contextOf, type TurnContext } from "./conversation.ts"
import { loadBriefFor } from "./policy.ts"
import { reserveTokens, settleTokens } from "./spend-tokens.ts"

/** What a model makes of a message: what it found, and how it says what the rules would answer. Both are checked where they are used. */
export type Advice = { found: ModelAnswer | null; said: { answer: string; words: string } | null }

const READ_TOKENS = 1_500
const WRITE_TOKENS = 300
/** What instructions and schema take; a character is counted as a third of a token. */
const OVERHEAD = 3_000

const costOf = (message: string) => OVERHEAD + READ_TOKENS + WRITE_TOKENS + Math.ceil((message.length * 2) / 3)

/** The value and its tokens; nothing when the model failed, which is said in the log alone. */
async function tried<T>(ctx: Ctx, call: Promise<{ value: T; tokens: number }>) {
  try {
    return await call
  } catch (error) {
    if (!isModelFailure(error)) {
      throw error
    }
    ctx.log.warn({ error, kind: error.kind }, "the model failed; the rules answer")
    return null
  }
}

type Asking = { message: string; brief: ReturnType<typeof parseBrief>; context: TurnContext }

async function advise(ctx: Ctx<ClientActor>, model: ModelPort, { message, brief, context }: Asking) {
  const { around, asked, facts } = context
  const read = await tried(
    ctx,
    model.read({
      instructions: copy.instructions.read,
      text: toRead(message, { brief, ...around }),
      maxTokens: READ_TOKENS,
      schema: ModelAnswer,
    }),
  )
  if (!read) {
    return { advice: null, used: null }
  }
  const found = read.value
  const { answer, unused } = readTurn(message, { ...around, brief, asked, facts, found })
  const onWords = (soFar: string) => mayBegin(soFar, { answer, message })
  const wrote = await tried(
    ctx,
    model.write({
      instructions: copy.instructions.write,
      text: toWrite(message, answer),
      maxTokens: WRITE_TOKENS,
      onWords,
    }),
  )
  const words = wrote?.value.trim() ?? ""
  const advice: Advice = { found, said: canStandFor(words, { answer, message, unused }) ? { answer, words } : null }
  return { advice, used: wrote ? read.tokens + wrote.tokens : null }
}

/**
 * Asks the model about a message before the turn is taken, since no network call happens inside a transaction. Null without a
 * model, while it rests, and when the person's tokens of the day are used up: then the rules alone read and speak.
 */
export async function askModel(ctx: Ctx<ClientActor>, message: string, briefId: string | null): Promise<Advice | null> {
  const { model } = ctx.ports
  if (!model || model.isResting()) {
    return null
  }
  const [row, context] = await Promise.all([briefId ? loadBriefFor(ctx, briefId) : null, contextOf(ctx, briefId)])
  const reserved = costOf(message)
  if ((row && row.status !== "DRAFT" && row.status !== "READY") || !(await reserveTokens(ctx, reserved))) {
    return null
  }
  const brief = row ? parseBrief(row.fields) : emptyBrief()
  const { advice, used } = await advise(ctx, model, { message, brief, context })
  // What broke off is counted in full: the service does not say what it took.
  await settleTokens(ctx, reserved, used ?? reserved)
  return advice
}
