import superjson from "superjson"

/** The one wire format of the typed API: both ends import this instance. */
export const transformer = superjson
