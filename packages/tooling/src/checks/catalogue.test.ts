import { expect, test } from "vitest"
import { checkCatalogue } from "./catalogue.ts"

const WEB = "apps/web/src/features/tasks/x.tsx"
const API = "packages/api/src/modules/tasks/x.ts"

const found = (path: string, text: string) => checkCatalogue({ path, text }).map(({ rule }) => rule)

test.each([
  ["text of an element", WEB, "<p>Nothing here yet</p>"],
  ["text after a value", WEB, "<p>{count} credits</p>"],
  ["text before a value", WEB, "<p>Waiting for {name}</p>"],
  ["what is read aloud", WEB, '<button aria-label="Close">{icon}</button>'],
  ["what is shown on hover", WEB, '<td title="Due date" />'],
  ["a placeholder in braces", WEB, '<input placeholder={"Search"} />'],
  ["the head of a column", WEB, '{ id: "id", header: "Id" }'],
  ["a sentence in code", WEB, 'toast("The task was saved")'],
  ["a template", WEB, "toast(`Saved it for #{name} and others`)".replace("#", "$")],
  ["a refusal", API, 'fail("INVALID_INPUT", { fieldErrors: { skills: ["Choose skills from the list."] } })'],
  ["a locale by name", "packages/domain/src/shared/x.ts", 'import { invalid } from "../copy/en/invalid.ts"'],
  ["a sentence of one word", API, 'text.min(1, "Required.")'],
  ["what the assistant says", "packages/domain/src/briefs/say.ts", 'const asked = "What is it about?"'],
  ["a ready answer", "packages/domain/src/briefs/replies.ts", '{ label: "You decide", value: null }'],
  ["an answer", API, 'json(404, { error: "There is nothing at this address." })'],
])("finds %s", (_, path, text) => {
  expect(found(path, text)).toEqual(["catalogue"])
})

test.each([
  ["words of the catalogue", WEB, "<p aria-label={m.tasks.title}>{m.tasks.empty}</p>"],
  ["class names", WEB, '<p className="title text-lg">{m.x}</p>'],
  ["types", WEB, "const read: Promise<Task> = load<Task>(id)"],
  ["comments", WEB, '// "Nothing is here."\n/** "Not here either." */\nexport const a = 1'],
  ["the log", API, 'ctx.log.error({ error }, "The call failed.")'],
  ["errors for developers", API, 'throw new Error("There is no such job.")'],
  [
    "what is thrown when a wait is over",
    API,
    "await within(ms, send({ ...mail }), `No end within #{ms} ms.`)".replace("#", "$"),
  ],
  ["a sender", API, 'MAIL_FROM: z.string().default("Atelier <hello@atelier.local>")'],
  ["help of the command line", API, '.meta({ description: "Approves the delivery and pays." })'],
  ["the catalogue itself", "packages/domain/src/copy/en/x.ts", 'export const x = "Not here."'],
  ["words that the assistant reads", "packages/domain/src/briefs/lexicon/x.ts", 'const READ = "Save the date"'],
  ["how it reads them", "packages/domain/src/briefs/read/x.ts", 'const ASKED = "What is it about?"'],
  ["tests", "apps/web/src/lib/x.test.ts", 'expect(x).toBe("Not here.")'],
])("leaves alone %s", (_, path, text) => {
  expect(found(path, text)).toEqual([])
})
