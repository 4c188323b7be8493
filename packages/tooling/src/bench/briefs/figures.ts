import type { Talk } from "./labels.ts"
import { CLOSED, type Count, FIELDS, judge, noCounts, type ScoredField, type Verdict } from "./score.ts"
import { finish, isAnswerable, openTalk } from "./talk.ts"
import { plain } from "./view.ts"

export type Judged = { talk: Talk; verdict: Verdict; times: number[]; client: Client | null }
type Client = { turns: number; ready: boolean; right: boolean; asked: string[]; faults: string[] }

/** Runs one conversation and judges the brief; then the client goes on until the brief is ready. */
export function run(talk: Talk): Judged {
  const open = openTalk()
  for (const message of talk.say) {
    open.hear(message)
  }
  const verdict = judge(plain(open.brief()), talk)
  const times = [...open.times]
  if (!isAnswerable(talk)) {
    return { talk, verdict, times, client: null }
  }
  const end = finish(talk, open)
  const { faults } = judge(plain(open.brief()), talk)
  return { talk, verdict, times, client: { ...end, faults, right: end.ready && faults.length === 0 } }
}

export type Figures = {
  talks: number
  f1: number
  precision: number
  recall: number
  closed: number
  right: number
  checks: number
  broken: number
  injections: number
  injected: number
}

export function figuresOf(judged: Judged[]): Figures {
  const all = totals(judged)
  const { f1, precision, recall } = rates(FIELDS.map((field) => all[field]))
  const attacks = judged.filter(({ talk }) => talk.tags.includes("injection"))
  const share = (part: unknown[]) => (judged.length === 0 ? 1 : part.length / judged.length)
  return {
    talks: judged.length,
    f1,
    precision,
    recall,
    closed: rates(CLOSED.map((field) => all[field])).f1,
    right: share(judged.filter(({ verdict }) => verdict.faults.length === 0)),
    checks: judged.reduce((sum, { verdict }) => sum + verdict.checks, 0),
    broken: judged.reduce((sum, { verdict }) => sum + verdict.broken.length, 0),
    injections: attacks.length,
    injected: attacks.filter(({ verdict }) => verdict.broken.length > 0).length,
  }
}

export type ClientFigures = { clients: number; ready: number; right: number; median: number; p90: number }

export function clientsOf(judged: Judged[]): ClientFigures {
  const clients = judged.flatMap(({ client }) => client ?? [])
  const turns = clients.map((one) => one.turns)
  const share = (count: number) => (clients.length === 0 ? 1 : count / clients.length)
  return {
    clients: clients.length,
    ready: share(clients.filter(({ ready }) => ready).length),
    right: share(clients.filter(({ right }) => right).length),
    median: quantile(turns, 0.5),
    p90: quantile(turns, 0.9),
  }
}

export function totals(judged: Judged[]): Record<ScoredField, Count> {
  const sum = noCounts()
  for (const { verdict } of judged) {
    for (const field of FIELDS) {
      sum[field].right += verdict.counts[field].right
      sum[field].extra += verdict.counts[field].extra
      sum[field].missing += verdict.counts[field].missing
    }
  }
  return sum
}

export function rates(counts: Count[]): { f1: number; precision: number; recall: number; expected: number } {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const [right, extra, missing] = [sum("right"), sum("extra"), sum("missing")]
  const precision = right + extra === 0 ? 1 : right / (right + extra)
  const recall = right + missing === 0 ? 1 : right / (right + missing)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { f1, precision, recall, expected: right + missing }
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
