export * from "./enums.ts"
export * from "./file-types.ts"
export * from "./inputs.ts"
export * from "./preflight.ts"
