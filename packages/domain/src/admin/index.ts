export * from "./inputs.ts"
export * from "./settings.ts"
