export * from "./enums.ts"
export * from "./inputs.ts"
