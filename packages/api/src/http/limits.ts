/** What one process takes from the outside, in one place. Limits of people and networks over time are identity's. */
export const LIMITS = {
  /** A request's head, from its first byte. */
  headMs: 15_000,
  /** A body that is no file, from its first byte to its last. */
  bodyMs: 30_000,
  bodyBytes: 1_000_000,
  /** A file may take hours, but while it is waited for so many bytes come within so many ms. */
  uploadMs: 30_000,
  uploadBytes: 32_768,
  /** A connection over which nothing moves, in either direction. */
  stillMs: 60_000,
  /** Requests on one connection that wait for their answer. */
  pipelined: 8,
  connections: 10_000,
  /** Of one network, which may be an office: an IPv4 address, or an IPv6 /64. */
  connectionsOfNetwork: 1_000,
  requestsOfNetwork: 1_000,
  /** How long a page that is the same for all strangers is kept. */
  pageMs: 60_000,
  pages: 50,
}

export type Limits = typeof LIMITS
