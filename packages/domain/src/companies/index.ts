export * from "./enums.ts"
export * from "./inputs.ts"
export * from "./onboard-input.ts"
