/**
 * Kinds of jobs. In every worker each kind has slots of its own, so that what is slow in one (a mail server that hangs,
 * a thousand rounds at once) never makes another wait. A job that takes longer than `limitMs` has failed and gives its
 * slot back. Everywhere the lower `priority` goes first.
 */
export const QUEUES = {
  money: { slots: 3, priority: 0, limitMs: 120_000 },
  matching: { slots: 3, priority: 10, limitMs: 60_000 },
  mail: { slots: 3, priority: 20, limitMs: 60_000 },
  rest: { slots: 2, priority: 30, limitMs: 900_000 },
} as const satisfies Record<string, { slots: number; priority: number; limitMs: number }>

export type Queue = keyof typeof QUEUES

/** What is urgent goes before everything else of its queue. */
export const priorityOf = (queue: Queue, urgent: boolean): number => QUEUES[queue].priority + (urgent ? 0 : 5)
