/** The facts that the screen asks for, by group; a program may keep others under other names. */
export const AUDIENCE_FACTS = {
  demographics: ["age", "place", "language"],
  firmographics: ["trade", "size", "role"],
  psychographics: ["values", "worries"],
  behavioral: ["channels", "occasion"],
} as const satisfies Record<string, readonly string[]>

type FactGroup = keyof typeof AUDIENCE_FACTS
export type FactKey = (typeof AUDIENCE_FACTS)[FactGroup][number]
