/** The style sheet that sonner writes into the page, by its hash; a test holds it to the version in use. */
export const TOAST_STYLES = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY="

/** The library puts its style element into the page before it fills it: an empty one, which styles nothing. */
export const EMPTY_STYLES = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
