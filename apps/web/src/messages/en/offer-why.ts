import { inLocale } from "@atelier/domain/copy"
import type { Gain } from "@atelier/domain/matching"
import { capital } from "@atelier/domain/shared"

export const offerWhy = inLocale({
  points: (points: string) => (points === "1" ? "1 point" : `${points} points`),
  bonus: {
    PREFERRED_CATEGORY: (points: string, category: string) => `${points} for ${category}, a preferred category`,
    CLIENT_FAVOURITE: (points: string) => `${points} because you're a favourite of this client`,
    NICE_TO_HAVE_SKILLS: (points: string) => `${points} for nice-to-have skills`,
  },
  best: (of: number) => `the best match of ${of}`,
  top: (band: number, of: number) => `top ${band} of ${of}`,
  oneOf: (of: number) => `one of ${of} who fit`,
  onlyOne: "the only match right now",
  capped: "capped at 100",
  gain: {
    VERIFY_SKILL: (skill) => `a verified "${skill}"`,
    RAISE_SKILL: (skill) => `a higher level in "${skill}"`,
    ADD_SKILL: (skill) => `"${skill}" among your skills`,
    PREFER_CATEGORY: (category) => `${category} as a preferred category`,
    FINISH_A_TASK: () => "one fewer active task",
  } satisfies Record<Gain["code"], (name: string) => string>,
  would: (what: string, points: string) => `${capital(what)} would add ${points}.`,
})
