import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Email, line } from "../shared/index.ts"
import { cut } from "../shared/plain.ts"

const compact = (value: string) => value.replace(/[\s-]/g, "").toUpperCase()

/** Whether the check digits of an IBAN fit (ISO 13616: letters as 10 to 35, the first four behind, modulo 97 is 1). */
function isIban(account: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) {
    return false
  }
  const digits = (account.slice(4) + cut(account, 4)).replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`)
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

const BankTransfer = z
  .object({
    method: z.literal("BANK_TRANSFER").describe("Payout method"),
    holder: line(2, 100).describe("Holder of the account"),
    account: z
      .string()
      .max(60)
      .overwrite(compact)
      .regex(/^[A-Z0-9]{4,34}$/, invalid.account)
      .describe("IBAN, or account number in digits and letters"),
    bic: z
      .string()
      .max(20)
      .overwrite(compact)
      .regex(/^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/, invalid.bic)
      .default("")
      .describe("BIC, for an account number without an IBAN"),
  })
  .superRefine(({ account, bic }, issues) => {
    if (/^[A-Z]{2}\d{2}/.test(account) && !isIban(account)) {
      issues.addIssue({ code: "custom", path: ["account"], message: invalid.iban })
    } else if (account !== "" && !isIban(account) && bic === "") {
      issues.addIssue({ code: "custom", path: ["bic"], message: invalid.bicMissing })
    }
  })

const PayPal = z.object({ method: z.literal("PAYPAL").describe("Payout method"), email: Email })

/** Where money that is paid manually goes. */
export const SetPayoutDestinationInput = z.discriminatedUnion("method", [BankTransfer, PayPal])
export type SetPayoutDestinationInput = z.infer<typeof SetPayoutDestinationInput>

/** As much of it as may be shown. */
export function maskDestination(destination: SetPayoutDestinationInput): string {
  if (destination.method === "BANK_TRANSFER") {
    return `account ending ${destination.account.slice(-4)}`
  }
  const [name = "", domain = ""] = destination.email.split("@")
  return `${cut(name, 1)}…@${domain}`
}
