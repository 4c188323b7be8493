import { inLocale } from "../locale.ts"

/** Where on a delivery a pin is. */
export const places = inLocale({
  wholeVersion: "Whole version",
  wholeFile: "Whole file",
  page: (page: number) => `page ${page}`,
  at: (clock: string) => `at ${clock}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  /** Thirds of the picture, from the top left. */
  grid: [
    ["top left", "top center", "top right"],
    ["middle left", "middle", "middle right"],
    ["bottom left", "bottom center", "bottom right"],
  ],
  shape: {
    point: (where: string) => where,
    box: (where: string) => `area ${where}`,
    ellipse: (where: string) => `circled area ${where}`,
    arrow: (where: string) => `arrow to ${where}`,
    line: (where: string) => `line ${where}`,
  },
  line: (number: number, where: string, body: string) => `${number}. ${where}: ${body}`,
})
