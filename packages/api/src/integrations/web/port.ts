/** One answer of a website: where it came from in the end, its media type without parameters, its charset and its bytes. */
export type WebAnswer = { url: string; type: string; charset: string | null; bytes: Uint8Array }

export type WebPort = {
  /**
   * Reads one public address of the web with GET: never a private network, whatever a name or a redirect says; at most
   * `maxBytes` after decompression; the types that are asked for and no others. Throws a WebFailure.
   */
  read: (address: string, options: ReadOptions) => Promise<WebAnswer>
}

export type ReadOptions = { maxBytes: number; types: readonly string[]; signal?: AbortSignal }

/**
 * `refused`: not an address of the public web. `unreachable`: no answer. `slow`: not whole in time. `status`: an error answer, or
 * redirects without an end. `too_large`: over maxBytes. `type`: another kind of file.
 */
export type WebFailureKind = "refused" | "unreachable" | "slow" | "status" | "too_large" | "type"
export type WebFailure = Error & { kind: WebFailureKind }

export function webFailure(kind: WebFailureKind, message: string, cause?: unknown) {
  return Object.assign(new Error(message, { cause }), { name: "WebFailure", kind }) satisfies WebFailure
}

export function isWebFailure(error: unknown): error is WebFailure {
  return error instanceof Error && error.name === "WebFailure" && "kind" in error
}
