/** A call as it is made, and what has to be there before it. */
export type Call = () => Promise<unknown>
export type Stages = Record<string, () => Promise<Call>>
