export { isSameOrigin } from "#platform/origin"
