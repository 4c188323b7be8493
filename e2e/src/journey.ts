import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest"
import { launchBrowser, openContext, signIn, takePictures } from "./browser.ts"
import { type Stack, startStack } from "./stack.ts"
import { watch } from "./watch.ts"

export type Person = { email: string; context: BrowserContext; page: Page; complaints: string[] }

/** What was refused on purpose, and nothing else, has been complained about; it is forgotten. */
export function forgive({ complaints }: Person, refused: RegExp): void {
  expect(complaints.filter((complaint) => !refused.test(complaint))).toEqual([])
  complaints.length = 0
}

/**
 * A story in steps: each needs the one before, so after a failure the rest is skipped and every open page is kept as a
 * picture. Every person has a browser of their own that must not complain, and the books must balance after each step.
 */
export function createJourney(name: string) {
  const people: Person[] = []
  const at: { stack?: Stack; browser?: Browser; broken: boolean } = { broken: false }
  const stack = (): Stack => {
    if (!at.stack) {
      throw new Error("The stack is not up.")
    }
    return at.stack
  }

  beforeAll(async () => {
    ;[at.stack, at.browser] = await Promise.all([startStack(name), launchBrowser()])
  })
  afterAll(async () => {
    await at.browser?.close()
    await at.stack?.stop()
  })

  const step = (title: string, run: (stack: Stack) => Promise<void>) =>
    test(title, async (context: TestContext) => {
      context.skip(at.broken, "an earlier step failed")
      try {
        await run(stack())
        await stack().expectBalancedBooks()
        expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
      } catch (error) {
        at.broken = true
        await takePictures(
          people.map((person) => person.context),
          `${name}-${title}`,
        )
        throw error
      }
    })

  /** A new browser for someone; signed in when the person has an account. */
  const open = async (
    email: string,
    { signedIn = true, ...options }: BrowserContextOptions & { signedIn?: boolean } = {},
  ): Promise<Person> => {
    if (!at.browser) {
      throw new Error("The browser is not up.")
    }
    const context = await openContext(at.browser, stack(), options)
    const page = await context.newPage()
    const person = { email, context, page, complaints: watch(page) }
    people.push(person)
    if (signedIn) {
      await signIn(page, email)
    }
    return person
  }
  return { step, open }
}
