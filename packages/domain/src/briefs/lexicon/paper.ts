import { anyWord } from "../read/words.ts"

/** Sheets with a name, upright, in millimetres. */
export const PAPER: readonly { name: string; pattern: RegExp; width: number; height: number }[] = [
  ["A0", "(?:din[ -]?)?a ?0", 841, 1189],
  ["A1", "(?:din[ -]?)?a1|din a 1", 594, 841],
  ["A2", "(?:din[ -]?)?a2|din a 2", 420, 594],
  ["A3", "(?:din[ -]?)?a3|din a 3", 297, 420],
  ["A4", "(?:din[ -]?)?a4|din a 4", 210, 297],
  ["A5", "(?:din[ -]?)?a5|din a 5", 148, 210],
  ["A6", "(?:din[ -]?)?a6|din a 6", 105, 148],
  ["A7", "(?:din[ -]?)?a7|din a 7", 74, 105],
  ["B1", "(?:din[ -]?)?b1", 707, 1000],
  ["B2", "(?:din[ -]?)?b2", 500, 707],
  ["DL", "dl(?: (?:format|size|leaflet|flyer))?|din[ -]?lang|1/3 a4", 99, 210],
  [
    "US Letter",
    "us[ -]letter|letter[ -](?:size|format|paper)|(?<=[,(] ?|size |format |in )letter(?=[.,;)]|$)",
    215.9,
    279.4,
  ],
  ["US Legal", "us[ -]legal|legal[ -](?:size|paper)", 215.9, 355.6],
  ["Tabloid", "tabloid(?:[ -](?:size|format|paper))", 279.4, 431.8],
].map(([name, source, width, height]) => ({
  name: String(name),
  pattern: anyWord(String(source)),
  width: Number(width),
  height: Number(height),
}))
