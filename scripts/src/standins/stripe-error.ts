/** A refusal in Stripe's shape. */
export type StripeError = Error & { status: number; body: { error: Record<string, unknown> } }

export const stripeError = (
  status: number,
  message: string,
  {
    type = "invalid_request_error",
    ...rest
  }: { type?: string; code?: string; param?: string; decline_code?: string } = {},
): StripeError => Object.assign(new Error(message), { status, body: { error: { type, message, ...rest } } })

export const isStripeError = (error: unknown): error is StripeError =>
  error instanceof Error && "status" in error && "body" in error

export const missing = (what: string, id: string) =>
  stripeError(404, `No such ${what}: '${id}'`, { code: "resource_missing", param: "id" })

export const need = <T>(value: T | undefined, param: string): T => {
  if (value === undefined) {
    throw stripeError(400, `Missing required param: ${param}.`, { code: "parameter_missing", param })
  }
  return value
}
