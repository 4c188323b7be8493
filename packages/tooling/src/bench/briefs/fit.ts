import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Features, FITTED } from "@atelier/domain/briefs/read"
import { FOLDER } from "./budget.ts"
import { besideTold, type Example, examplesOf, KINDS, Told, topicsIn } from "./examples.ts"
import { chance, type Talk } from "./labels.ts"

const FILE = ["packages", "domain", "src", "briefs", "read", "fitted.ts"]
const FOLDS = 5
const ROUNDS = 400
const STEP = 0.5
/** Holds weights back that few examples speak for. */
const RIDGE = 0.004
/** A wrong form or place weighs so much more than a missing one, which is asked for; of several topics one is taken anyway. */
const WRONG = { form: 2, place: 2, deadline: 1.2, avoid: 1.2, topic: 1.2 }

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
  gathering: -1.5,
  title: -2.5,
  lies: -2.5,
  behindColon: -2.5,
}

type Weights = Record<string, number>

/**
 * Fits how much each feature of a candidate says, on the train part, and prints how well that holds on folds left out. Where
 * kinds are named only these, and the others stay as they are.
 */
export async function fitWeights(root: string, talks: Talk[], only: string[]): Promise<void> {
  const train = talks.filter(({ part }) => part === "train")
  const told = Told.parse(JSON.parse(await readFile(join(root, ...FOLDER, "told.json"), "utf8")))
  const fitted = (Object.keys(WRONG) as (keyof typeof WRONG)[]).map((kind): [string, Weights] =>
    only.length > 0 && !only.includes(kind) ? [kind, FITTED[kind]] : fittedOf(kind, examplesIn(train, told, kind)),
  )
  const lines = fitted.map(([kind, weights]) => {
    const inner = Object.entries(weights).map(
      ([name, weight]) => `    ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${Number(weight.toFixed(2))},`,
    )
    return [`  ${kind}: {`, ...inner, "  },"].join("\n")
  })
  await writeFile(join(root, ...FILE), `${HEAD}\nexport const FITTED = {\n${lines.join("\n")}\n} as const\n`)
}

function examplesIn(train: Talk[], told: Told, kind: keyof typeof WRONG): Example[] {
  if (kind === "topic") {
    return train.flatMap(topicsIn)
  }
  return [...train.flatMap((talk) => examplesOf(talk, KINDS[kind])), ...besideTold(train, told, KINDS[kind])]
}

function fittedOf(kind: keyof typeof WRONG, examples: Example[]): [string, Weights] {
  show(kind, examples)
  return [kind, fit(examples, WRONG[kind])]
}

const HEAD = "/** Made by `pnpm bench briefs fit`: what each feature of a candidate says for or against it. */"

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
