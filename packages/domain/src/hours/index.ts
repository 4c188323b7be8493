export * from "./days-off.ts"
export * from "./stored.ts"
export * from "./week.ts"
export * from "./working-time.ts"
