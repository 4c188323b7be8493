export * from "./budget-month.ts"
export * from "./enums.ts"
export * from "./inputs.ts"
export * from "./onboard-input.ts"
