/** A refusal in Stripe's shape. */
export type StripeError = Error & { status: number; body: { error: Record<string, unknown> } }

export function stripeError(
  status: number,
  message: string,
  {
    type = "invalid_request_error",
    ...rest
  }: { type?: string; code?: string; param?: string; decline_code?: string } = {},
): StripeError {
  return Object.assign(new Error(message), { status, body: { error: { type, message, ...rest } } })
}

export function isStripeError(error: unknown): error is StripeError {
  return error instanceof Error && "status" in error && "body" in error
}

export function missing(what: string, id: string) {
  return stripeError(404, `No such ${what}: '${id}'`, { code: "resource_missing", param: "id" })
}

export function need<T>(value: T | undefined, param: string): T {
  if (value === undefined) {
    throw stripeError(400, `Missing required param: ${param}.`, { code: "parameter_missing", param })
  }
  return value
}
