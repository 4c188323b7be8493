import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Candidate, candidatesOf, type Features, topicsOf } from "@atelier/domain/briefs/read"
import { z } from "zod"
import { FOLDER } from "./budget.ts"
import { chance, type Talk } from "./labels.ts"
import { holds } from "./match.ts"
import { openTalk } from "./talk.ts"

const FILE = ["packages", "domain", "src", "briefs", "read", "fitted.ts"]
const FOLDS = 5
const ROUNDS = 400
const STEP = 0.5
/** Holds weights back that few examples speak for. */
const RIDGE = 0.004
/** A wrong form or place weighs so much more than a missing one, which is asked for; of several topics one is taken anyway. */
const WRONG = { form: 2, place: 2, topic: 1.2 }

/** What is believed of features that few examples have, until examples say otherwise. */
const BELIEVED: Weights = {
  destination: -4,
  spoken: -3,
  owned: -1.5,
  trade: -4,
  quoted: -1,
  redone: 1,
  takenUp: 1.5,
  takenBack: -1.5,
  launch: 1.5,
  launchOf: 1,
  percent: 1.5,
  hiring: 1.5,
  opening: 1.5,
  announce: 1,
  about: 1,
}

type Example = { group: string; features: Features; right: boolean }
type Weights = Record<string, number>
type Kind = "form" | "place"

/** Fits how much each feature of a candidate says, on the train part, and prints how well that holds on folds left out. */
export async function fitWeights(root: string, talks: Talk[]): Promise<void> {
  const train = talks.filter(({ part }) => part === "train")
  const told = Told.parse(JSON.parse(await readFile(join(root, ...FOLDER, "told.json"), "utf8")))
  const fitted = (["form", "place"] as const).map((kind): [string, Weights] => {
    const examples = [...train.flatMap((talk) => examplesOf(talk, kind)), ...besideTold(train, told, kind)]
    show(kind, examples)
    return [kind, fit(examples, WRONG[kind])]
  })
  const topics = train.flatMap(topicsIn)
  show("topic", topics)
  fitted.push(["topic", fit(topics, WRONG.topic)])
  const lines = fitted.map(([kind, weights]) => {
    const inner = Object.entries(weights).map(
      ([name, weight]) => `    ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${Number(weight.toFixed(2))},`,
    )
    return [`  ${kind}: {`, ...inner, "  },"].join("\n")
  })
  await writeFile(join(root, ...FILE), `${HEAD}\nexport const FITTED = {\n${lines.join("\n")}\n} as const\n`)
}

/** Sentences by language that name forms and places and order nothing. */
const Told = z.record(z.string(), z.array(z.string()))
type Told = z.infer<typeof Told>
const HEAD = "/** Made by `pnpm bench briefs fit`: what each feature of a candidate says for or against it. */"

/** What the labels say of a candidate; null where they say nothing. */
function labelOf({ want, not }: Talk, { kind, value }: Candidate): boolean | null {
  const own = want.deliverables.map(({ type, platform }) => (kind === "form" ? type : platform))
  const wanted = own.flatMap((one) => one ?? []).flatMap((one) => one.split("|"))
  const forbidden = (kind === "form" ? not.type : not.platform) ?? []
  return wanted.includes(value) || (own.some((one) => one !== undefined) || forbidden.includes(value) ? false : null)
}

/** The candidates of the message that ends a conversation, as the product reads it and with what is told of others. */
function examplesOf(talk: Talk, kind: Kind): Example[] {
  const open = openTalk()
  for (const message of talk.say.slice(0, -1)) {
    open.hear(message)
  }
  const last = open.last()
  const question = last && last.kind !== "ready" ? last : null
  return [false, true].flatMap((told) =>
    candidatesOf(talk.say.at(-1) ?? "", question, told).flatMap((candidate): Example[] => {
      const right = candidate.kind === kind ? labelOf(talk, candidate) : null
      return right === null ? [] : [{ group: talk.id, features: candidate.features, right }]
    }),
  )
}

/** What the first message of a conversation may be about; what the labels accept is right. */
function topicsIn({ id, say, want }: Talk): Example[] {
  const accepted = want.topic
  return accepted
    ? topicsOf(say[0] ?? "", true).map(({ name, features }) => ({ group: id, features, right: holds(name, accepted) }))
    : []
}

/** Each told sentence before and after a few messages of its language: what it names is not wanted. */
function besideTold(train: readonly Talk[], told: Told, kind: Kind): Example[] {
  return Object.entries(told).flatMap(([lang, sentences]) => {
    const single = train.filter((talk) => talk.lang === lang && talk.say.length === 1)
    return sentences.flatMap((sentence) => {
      const nearest = single.toSorted((a, b) => chance(a.id + sentence) - chance(b.id + sentence)).slice(0, CARRIERS)
      return nearest.flatMap((talk, index) => {
        const said = talk.say[0] ?? ""
        const first = index % 2 === 0
        const message = first ? `${sentence} ${said}` : `${said.replace(/[^.!?]$/u, "$&.")} ${sentence}`
        const edge = first ? sentence.length : message.length - sentence.length
        return candidatesOf(message, null, true).flatMap((candidate): Example[] => {
          const isTold = first ? candidate.at < edge : candidate.at >= edge
          const right = isTold ? false : labelOf(talk, candidate)
          return candidate.kind === kind && right !== null
            ? [{ group: sentence, features: candidate.features, right }]
            : []
        })
      })
    })
  })
}
const CARRIERS = 6

function sumOf(weights: Weights, features: Features): number {
  return Object.entries(features).reduce(
    (sum, [name, holds]) => sum + (holds ? (weights[name] ?? 0) : 0),
    weights.base ?? 0,
  )
}

/** Plain logistic regression by gradient descent. */
export function fit(examples: Example[], wrong: number): Weights {
  const names = ["base", ...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  const rows = examples.map(({ features, right }) => ({
    right,
    on: names.flatMap((name, index) => (index === 0 || features[name] ? [index] : [])),
  }))
  const weights = Float64Array.from(names, (name) => BELIEVED[name] ?? 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = new Float64Array(names.length)
    for (const { right, on } of rows) {
      const chance = 1 / (1 + Math.exp(-on.reduce((sum, index) => sum + (weights[index] ?? 0), 0)))
      const error = right ? 1 - chance : -wrong * chance
      for (const index of on) {
        slopes[index] = (slopes[index] ?? 0) + error
      }
    }
    for (const [index, slope] of slopes.entries()) {
      const pull = index === 0 ? 0 : RIDGE * ((weights[index] ?? 0) - (BELIEVED[names[index] ?? ""] ?? 0))
      weights[index] = (weights[index] ?? 0) + STEP * ((slope * 4) / rows.length - pull)
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]))
}

/** What a fold left out says of weights fitted on the others: wrong values among those taken, and right ones not taken. */
function show(kind: keyof typeof WRONG, examples: Example[]): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = ({ group }: Example) => chance(`fold ${group}`) % FOLDS === fold
    const weights = fit(
      examples.filter((one) => !isOut(one)),
      WRONG[kind],
    )
    const out = examples.filter(isOut)
    const taken = out.filter(({ features }) => sumOf(weights, features) >= 0)
    const right = out.filter((one) => one.right)
    return {
      wrong: taken.filter((one) => !one.right).length / Math.max(1, taken.length),
      missed: right.filter((one) => !taken.includes(one)).length / Math.max(1, right.length),
      agree: out.filter((one) => taken.includes(one) === one.right).length / Math.max(1, out.length),
    }
  })
  const right = examples.filter((one) => one.right).length
  const figure = (name: "wrong" | "missed" | "agree") => spread(folds.map((fold) => fold[name]))
  console.log(
    `  ${kind}: ${examples.length} candidates, ${right} of them right; ${FOLDS} folds: agree ${figure("agree")}, wrong among taken ${figure("wrong")}, right but left ${figure("missed")}`,
  )
}

function spread(values: number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return `${(mean * 100).toFixed(1)} % ± ${(Math.sqrt(variance) * 100).toFixed(1)}`
}
