/** The one message catalogue. Namespace re-exports let the bundler leave out the features a route does not speak of. */
export * as m from "./en/index.ts"
