import { candidatesOf, daysOf, type Features, type Mentioned, refusalsOf, topicsOf } from "@atelier/domain/briefs/read"
import { z } from "zod"
import { chance, type Talk } from "./labels.ts"
import { compareLists, holds } from "./match.ts"
import { AROUND, openTalk, type Question } from "./talk.ts"

/** A candidate and whether the labels want it; `group`: what must not stand on both sides of a fold. */
export type Example = { group: string; features: Features; right: boolean }

/** Sentences by language that say something and order nothing. */
export const Told = z.record(z.string(), z.array(z.string()))
export type Told = z.infer<typeof Told>

type Kind = {
  candidates: (message: string, question: Question | null, told: boolean) => Mentioned[]
  /** What the labels say of a candidate; null where they say nothing. */
  label: (talk: Talk, value: string) => boolean | null
}

const piecesOf = (kind: "form" | "place"): Kind => ({
  candidates: (message, question, told) => candidatesOf(message, question, told).filter((one) => one.kind === kind),
  label: ({ want, not }, value) => {
    const own = want.deliverables.map(({ type, platform }) => (kind === "form" ? type : platform))
    const wanted = own.flatMap((one) => one ?? []).flatMap((one) => one.split("|"))
    const forbidden = (kind === "form" ? not.type : not.platform) ?? []
    return wanted.includes(value) || (own.some((one) => one !== undefined) || forbidden.includes(value) ? false : null)
  },
})

/** What is fitted on the last message of each conversation, and on messages with something told beside them. */
export const KINDS = {
  form: piecesOf("form"),
  place: piecesOf("place"),
  deadline: {
    candidates: (message, _, told) => daysOf(message, AROUND.now, AROUND.timezone, told),
    label: ({ want, not }, value) => {
      const days = [want.deadline, ...want.deliverables.map(({ deadline }) => deadline)]
      const accepted = days.flatMap((one) => one?.split("|") ?? [])
      const forbidden = not.deadline?.some((one) => value.startsWith(one)) ?? false
      return (
        accepted.some((one) => value.startsWith(one)) ||
        (days.some((one) => one !== undefined) || forbidden ? false : null)
      )
    },
  },
  avoid: {
    candidates: (message, _, told) => refusalsOf(message, told),
    label: ({ want, not }, value) => {
      const wanted = want.avoid?.some((one) => compareLists([value], [one]).right > 0)
      const forbidden = not.avoid?.some((one) => compareLists([value], [one]).right > 0)
      return wanted || (want.avoid !== undefined || forbidden ? false : null)
    },
  },
} satisfies Record<string, Kind>

/** The candidates of the message that ends a conversation, as the product reads it and with what is told of others. */
export function examplesOf(talk: Talk, { candidates, label }: Kind): Example[] {
  const open = openTalk()
  for (const message of talk.say.slice(0, -1)) {
    open.hear(message)
  }
  const last = open.last()
  const question = last && last.kind !== "ready" ? last : null
  return [false, true].flatMap((told) =>
    candidates(talk.say.at(-1) ?? "", question, told).flatMap(({ value, features }): Example[] => {
      const right = label(talk, value)
      return right === null ? [] : [{ group: talk.id, features, right }]
    }),
  )
}

/** What the first message of a conversation may be about; what the labels accept is right. */
export function topicsIn({ id, say, want }: Talk): Example[] {
  const accepted = want.topic
  return accepted
    ? topicsOf(say[0] ?? "", true).map(({ name, features }) => ({ group: id, features, right: holds(name, accepted) }))
    : []
}

/** Each told sentence before and after a few messages of its language: what it names is not wanted. */
export function besideTold(train: readonly Talk[], told: Told, { candidates, label }: Kind): Example[] {
  return Object.entries(told).flatMap(([lang, sentences]) => {
    const single = train.filter((talk) => talk.lang === lang && talk.say.length === 1)
    return sentences.flatMap((sentence) => {
      const nearest = single
        .map((talk) => ({ talk, order: chance(talk.id + sentence) }))
        .sort((a, b) => a.order - b.order)
        .slice(0, CARRIERS)
      return nearest.flatMap(({ talk }, index) => {
        const said = talk.say[0] ?? ""
        const first = index % 2 === 0
        const message = first ? `${sentence} ${said}` : `${said.replace(/[^.!?]$/u, "$&.")} ${sentence}`
        const edge = first ? sentence.length : message.length - sentence.length
        return candidates(message, null, true).flatMap(({ value, at, features }): Example[] => {
          const isTold = first ? at < edge : at >= edge
          const right = isTold ? false : label(talk, value)
          return right === null ? [] : [{ group: sentence, features, right }]
        })
      })
    })
  })
}
const CARRIERS = 6
