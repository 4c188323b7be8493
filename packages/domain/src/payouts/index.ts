export * from "./enums.ts"
export * from "./inputs.ts"
export * from "./lifecycle.ts"
export * from "./rules.ts"
