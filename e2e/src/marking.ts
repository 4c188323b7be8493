import type { Page } from "playwright-core"

/** Comments on a picture: an area by pointer, a point by keyboard. Neither is sent. */
export async function markPicture(page: Page): Promise<void> {
  // The picture waits for nothing that can be drawn on it.
  await page.getByRole("group", { name: "Comments" }).waitFor()
  const picture = page.getByRole("region", { name: "Versions" }).getByRole("img", { name: /autumn-v1/ })
  const box = await picture.boundingBox()
  const at = (x: number, y: number) => ({
    x: (box?.x ?? 0) + x * (box?.width ?? 0),
    y: (box?.y ?? 0) + y * (box?.height ?? 0),
  })
  const [from, to] = [at(0.1, 0.1), at(0.3, 0.3)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  const form = page.getByRole("form", { name: "New comment" })
  await form.getByText("Area top left").waitFor()
  await form.getByLabel("What should change?").fill("The name of the blend goes here.")
  await form.getByRole("button", { name: "Add comment" }).click()
  const list = page.getByRole("listitem")
  await list.filter({ hasText: "The name of the blend goes here." }).getByText("Not sent").waitFor()

  await page.getByRole("button", { name: "Comment 1, Area top left" }).first().focus()
  await page.keyboard.press("c")
  const handle = page.getByRole("button", { name: /^New comment, Middle/ })
  await handle.press("ArrowDown")
  for (let steps = 0; steps < 25; steps++) {
    await handle.press("ArrowRight")
  }
  await page.getByRole("button", { name: /^New comment, Middle right/ }).press("Enter")
  await page.keyboard.type("Lighter.")
  await form.getByRole("button", { name: "Add comment" }).press("Enter")
  await list.filter({ hasText: "Lighter." }).getByText("Middle right").waitFor()
  await page.getByText("2 comments are not sent yet.").waitFor()
}

/** The freelancer marks one as fixed and explains why the other cannot be done. */
export async function answerComments(second: Page): Promise<void> {
  await second.getByText("Answer the 2 open comments first.").waitFor()
  for (const [body, verdict, words] of [
    ["The name of the blend goes here.", "Fixed", ""],
    ["Lighter.", "Can't be done", "It would be too light to read."],
  ] as const) {
    const pin = second.getByRole("list", { name: "Comments" }).getByRole("listitem").filter({ hasText: body })
    await pin.getByLabel(verdict).check()
    await pin.getByLabel(/^(What you changed|Why it can't)/).fill(words)
    await pin.getByRole("button", { name: "Save answer" }).click()
    await pin.getByRole("button", { name: "Change answer" }).waitFor()
  }
}

/** The client sees the place before and now, and confirms. */
export async function confirmComment(client: Page): Promise<void> {
  const answered = client.getByRole("listitem").filter({ hasText: "The name of the blend goes here." })
  await answered.getByRole("img", { name: "Version 1" }).waitFor()
  await answered.getByRole("button", { name: "Resolve" }).click()
  await client.getByText("Comment 1 resolved.").waitFor()
}
