export * from "./days-off.ts"
export * from "./week.ts"
export * from "./working-time.ts"
