export * from "./channels.ts"
export * from "./enums.ts"
export * from "./inputs.ts"
