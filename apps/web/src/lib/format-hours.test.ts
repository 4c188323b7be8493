import { ROUND_THE_CLOCK, sameHours } from "@atelier/domain/hours"
import { expect, it } from "vitest"
import { formatHours } from "./format-hours.ts"

it("says days with the same hours once", () => {
  expect(formatHours(sameHours("09:00", "18:00"))).toBe("Mon–Fri 09:00–18:00")
  expect(formatHours(ROUND_THE_CLOCK)).toBe("Mon–Sun all day")
  expect(formatHours(sameHours("09:00", "18:00", []))).toBe("None")
  expect(
    formatHours([
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
