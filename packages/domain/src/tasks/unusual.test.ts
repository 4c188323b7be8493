import { expect, test } from "vitest"
import { TASK_CATEGORIES } from "../catalog/enums.ts"
import { USUAL_CREDITS, USUAL_QUANTITY, unusualOrder } from "./unusual.ts"

test("the usual is charged at once, what is far from it is confirmed first", () => {
  for (const kind of TASK_CATEGORIES) {
    const quantity = USUAL_QUANTITY[kind]
    const category = { kind }
    expect(unusualOrder({ category, quantity, credits: USUAL_CREDITS })).toBeNull()
    expect(unusualOrder({ category, quantity: quantity + 1, credits: 10 })).toBe("QUANTITY")
    expect(unusualOrder({ category, quantity: 1, credits: USUAL_CREDITS + 1 })).toBe("CREDITS")
  }
  expect(unusualOrder({ category: { kind: "VIDEO_MOTION" }, quantity: 30, credits: 1491 })).toBe("QUANTITY")
})
