// The one line that says which locale the server speaks.
export * from "./en/index.ts"
