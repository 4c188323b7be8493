export * from "./enums.ts"
export * from "./inputs.ts"
export * from "./money.ts"
export * from "./packages.ts"
