import { runClients } from "./clients.ts"
import type { Judged } from "./figures.ts"

/** What was missed in conversations with a tag, language, field or id; `all` for all of them. */
export function showMisses(judged: Judged[], word: string): void {
  for (const { talk, verdict } of judged) {
    const { id, lang, tags } = talk
    const about = [id, lang, ...tags].includes(word)
    show(
      talk,
      [],
      verdict.faults.filter((fault) => word === "all" || about || fault.startsWith(`${word}:`)),
    )
  }
}

/** Clients who answer everything and still get a wrong brief, or are asked for too long. */
export async function showClients(root: string, judged: Judged[]): Promise<void> {
  for (const { talk, client } of judged) {
    if (client && (!client.right || client.turns > 5)) {
      show(talk, client.asked, [`${client.turns} turns${client.ready ? "" : ", never ready"}`, ...client.faults])
    }
  }
  for (const { name, turns, faults } of await runClients(root)) {
    console.log([`\n${name}, ${turns} turns`, ...faults].join("\n  "))
  }
}

function show({ id, tags, say }: Judged["talk"], asked: string[], faults: string[]): void {
  if (faults.length > 0) {
    const said = [...say.map((turn) => `> ${turn.replaceAll("\n", "\n    ")}`), ...asked]
    console.log([`\n${id} [${tags}]`, ...said, ...faults].join("\n  "))
  }
}
