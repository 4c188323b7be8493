import crypto from "node:crypto"
import { syncBuiltinESMExports } from "node:module"

// These tests hash and check some five hundred passwords, at 0.2 s each; none of them is about what that costs. The browser
// tests and every other process hash as the product does.
const real = crypto.scrypt

type Options = crypto.ScryptOptions
type Done = (error: Error | null, key: Buffer) => void

if (real.name !== "cheapScrypt") {
  const cheapScrypt = (password: string, salt: string, length: number, options: Options, done: Done) =>
    real(password, salt, length, { ...options, N: 16 }, done)
  crypto.scrypt = cheapScrypt as typeof crypto.scrypt
  syncBuiltinESMExports()
}
