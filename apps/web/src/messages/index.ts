/** The one message catalogue. Import it as `* as m`: by its name, so that a page carries only the areas it speaks of. */
export * from "./en/index.ts"
