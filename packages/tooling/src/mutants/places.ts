/** Where the product's sources lie, as paths from the root. */
export const inModule = (path: string) => `packages/api/src/modules/${path}`
export const inDomain = (path: string) => `packages/domain/src/${path}`
