import { type FactName, factOf } from "@atelier/domain/facts"
import { type Finding, isTest, lineAt, type Source } from "./sources.ts"

const OPENS = /\binTx\(([\s\S]*?)=>/g

/** Every file that opens a transaction leaves a trace or says why not, and its inner context is named ctx. */
export function checkTransactions(source: Source): Finding[] {
  const { path, text } = source
  if (
    !path.startsWith("packages/api/src/") ||
    path.endsWith("platform/tx.ts") ||
    isTest(path) ||
    !/\binTx\(/.test(text)
  ) {
    return []
  }
  const findings: Finding[] = []
  if (!leavesTrace(text) && !/\/\/ no audit: \S/.test(text)) {
    const line = lineAt(text, text.search(/\binTx\(/))
    const message =
      "opens a transaction without audit(), recordActivity() or a record() of an audited fact, and has no line `// no audit: why`"
    findings.push({ path, line, rule: "audit", message })
  }
  for (const match of text.matchAll(OPENS)) {
    const parameter = /(?:^|[,\s(])(?:async\s*)?\(?\s*([\w{}\s,]*?)\s*(?::[^()]*)?\)?\s*$/.exec(
      afterFirstArgument(match[1] ?? ""),
    )?.[1]
    if (parameter !== "ctx") {
      const message = "the transaction's own context is named ctx, so that the outer one cannot be used by mistake"
      findings.push({ path, line: lineAt(text, match.index), rule: "inner-ctx", message })
    }
  }
  return findings
}

/** A fact that is only told leaves no trace; one that is stated by a name known at run time is taken for audited. */
function leavesTrace(text: string): boolean {
  const facts = [...text.matchAll(/\brecord\(\s*ctx,\s*(?:"([\w.]+)"|)/g)].map(([, name]) => name)
  return (
    /\b(?:audit|recordActivity)\(/.test(text) ||
    facts.some((name) => name === undefined || factOf(name as FactName)?.audit !== undefined)
  )
}

function afterFirstArgument(text: string): string {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if ("({[<".includes(char)) {
      depth++
    } else if (")}]>".includes(char)) {
      depth--
    } else if (char === "," && depth === 0) {
      return text.slice(index + 1).trim()
    }
  }
  return ""
}
