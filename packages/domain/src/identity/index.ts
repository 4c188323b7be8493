export * from "./account-inputs.ts"
export * from "./demo-logins.ts"
export * from "./enums.ts"
export * from "./password.ts"
