export { makePseudoLocale } from "./pseudo.ts"
