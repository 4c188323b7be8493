import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { FOLDER } from "./budget.ts"
import { Want } from "./labels.ts"
import { judge } from "./score.ts"
import { openTalk, PATIENCE } from "./talk.ts"
import { plain } from "./view.ts"

const Client = z.object({
  name: z.string(),
  lang: z.string(),
  say: z.array(z.string()),
  /** What the client says when a field is asked about. */
  answers: z.record(z.string(), z.string()),
  want: Want,
})

/** A few whole conversations with fixed answers, each with its turns and what is wrong with its brief at the end. */
export async function runClients(root: string): Promise<{ name: string; turns: number; faults: string[] }[]> {
  const text = await readFile(join(root, ...FOLDER, "clients.json"), "utf8")
  return z
    .array(Client)
    .parse(JSON.parse(text))
    .map(({ name, say, answers, want }) => {
      const open = openTalk()
      say.forEach(open.hear)
      let step = open.last()
      while (step && step.kind !== "ready" && open.times.length < PATIENCE) {
        step = open.hear(answers[step.field] ?? "not sure")
      }
      const late = step?.kind === "ready" ? [] : ["never ready"]
      return {
        name,
        turns: open.times.length,
        faults: [...late, ...judge(plain(open.brief()), { want, not: {} }).faults],
      }
    })
}
