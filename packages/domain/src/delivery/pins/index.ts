export { toAnnotations } from "./annotation.ts"
export * from "./inputs.ts"
export {
  MAX_LINE_POINTS,
  middleOf,
  moveShape,
  PinPlace,
  type PinPoint,
  type PinShape,
  placeTrouble,
} from "./place.ts"
export { PinSelector, toPlace, toSelector } from "./selector.ts"
export { clockOf, pinLine, placeWords } from "./words.ts"
