import { ROUND_THE_CLOCK, sameHours } from "@atelier/domain/hours"
import { expect, it } from "vitest"
import { sayHours } from "./say-hours.ts"

it("says days with the same hours once", () => {
  expect(sayHours(sameHours("09:00", "18:00"))).toBe("Mon–Fri 09:00–18:00")
  expect(sayHours(ROUND_THE_CLOCK)).toBe("Mon–Sun all day")
  expect(sayHours(sameHours("09:00", "18:00", []))).toBe("None")
  expect(
    sayHours([
      [
        ["09:00", "12:00"],
        ["14:00", "18:00"],
      ],
      [
        ["09:00", "12:00"],
        ["14:00", "18:00"],
      ],
      [],
      [["22:00", "06:00"]],
      [],
      [],
      [["09:00", "12:00"]],
    ]),
  ).toBe("Mon, Tue 09:00–12:00, 14:00–18:00; Thu 22:00–06:00; Sun 09:00–12:00")
})
