/** The style sheet that sonner writes into the page, by its hash; a test holds it to the version in use. */
export const TOAST_STYLES = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY="
