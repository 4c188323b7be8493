import { expect, test } from "vitest"
import { droppedFiles } from "./dropped-files.ts"

const file = (name: string) => ({
  isFile: true,
  isDirectory: false,
  file: (done: (file: File) => void) => done(new File(["x"], name)),
})
function folder(...children: object[]) {
  // As browsers do, not all at once.
  const parts = [children.slice(0, 1), children.slice(1), []]
  return {
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (done: (entries: unknown) => void) => done(parts.shift() ?? []) }),
  }
}
const drop = (files: File[], entries: object[]) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer

test("a folder is taken with all that is in it, without what systems leave there", async () => {
  const tree = folder(file("a.png"), folder(file("b.svg"), file(".DS_Store")), file("Thumbs.db"))
  const files = await droppedFiles(drop([new File([], "folder")], [tree, file("c.pdf")]))
  expect(files.map(({ name }) => name)).toEqual(["a.png", "b.svg", "c.pdf"])
})

test("files without a folder are taken as they are, whatever they are called", async () => {
  const files = await droppedFiles(drop([new File(["x"], ".htaccess.txt")], [file("other")]))
  expect(files.map(({ name }) => name)).toEqual([".htaccess.txt"])
})
