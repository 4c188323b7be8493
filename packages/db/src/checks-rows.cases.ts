export type Row = Record<string, unknown>

export const long = (length: number) => "x".repeat(length)
export const PAST = "2020-01-01T00:00:00Z"
export const LATER = "2020-01-02T00:00:00Z"
