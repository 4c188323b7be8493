import { checkCasts } from "./casts.ts"
import { checkCatalogue } from "./catalogue.ts"
import { checkDialect } from "./dialect.ts"
import { checkForms } from "./forms.ts"
import { checkImports } from "./imports.ts"
import { checkMigrations, readMigrations } from "./migrations.ts"
import { checkManifests, checkProduct } from "./product.ts"
import { checkProse } from "./prose.ts"
import { SIZE_EXCEPTIONS } from "./size-exceptions.ts"
import { checkSizes } from "./sizes.ts"
import { type Finding, isTest, lineAt, moduleOf, readManifests, readSources, type Source } from "./sources.ts"
import { checkTransactions } from "./transactions.ts"
import { checkWebImports } from "./web-imports.ts"
import { checkWords } from "./words.ts"
import { checkWrites, readTables } from "./writes.ts"

/** The rules of docs/architecture.md that a type checker and a linter cannot hold. Pure: sources in, findings out. */
export function checkArchitecture(sources: Source[], sizeExceptions: Record<string, number>): Finding[] {
  const tables = readTables(sources)
  const withTransitions = new Set(
    sources.filter(({ path }) => path.endsWith("/transition.ts")).map(({ path }) => moduleOf(path) ?? ""),
  )
  return [
    ...sources.flatMap((source) => [
      ...checkImports(source),
      ...checkProduct(source),
      ...checkWrites(source, tables, withTransitions),
      ...checkTransactions(source),
      ...checkRawSql(source),
      ...checkZones(source),
      ...checkMoments(source),
      ...checkWords(source),
      ...checkProse(source),
      ...checkCatalogue(source),
      ...checkCasts(source),
      ...checkDialect(source),
      ...checkForms(source),
    ]),
    ...checkWebImports(sources),
    ...checkSizes(sources, sizeExceptions),
  ]
}

function checkRawSql({ path, text }: Source): Finding[] {
  if (!/^(packages\/api|apps)\//.test(path)) {
    return []
  }
  const message = "sql.raw is banned: use sql`…` with values, or sql.identifier for names from code"
  return [...text.matchAll(/\bsql\.raw\(/g)].map(({ index }) => ({
    path,
    line: lineAt(text, index),
    rule: "raw-sql",
    message,
  }))
}

/** Two time zone databases disagree about names and rules: only JavaScript's interprets a stored zone. */
function checkZones({ path, text }: Source): Finding[] {
  const message = "PostgreSQL interprets no time zone: compute the instant with zonedToUtc and pass it"
  return [...text.matchAll(/\bat\s+time\s+zone\b|\btimezone\s*\(\s*\$\{/gi)]
    .filter(() => !path.startsWith("packages/tooling/src/checks/"))
    .map(({ index }) => ({ path, line: lineAt(text, index), rule: "sql-zones", message }))
}

const SPEAKS_OF_MOMENTS = "packages/api/src/modules/notifications/tell.ts"

/** A day depends on who reads it: the server hands on moments, and one file knows the reader's zone. */
function checkMoments({ path, text }: Source): Finding[] {
  if (!path.startsWith("packages/api/src/") || path === SPEAKS_OF_MOMENTS || isTest(path)) {
    return []
  }
  const message = "a moment becomes words in the reader's zone: pass the Date to tell, or show it on the screen"
  return [...text.matchAll(/\bIntl\.DateTimeFormat\b|\.to(?:Locale(?:Date|Time)|UTC|Date|Time|GMT)String\(/g)].map(
    ({ index }) => ({ path, line: lineAt(text, index), rule: "moments", message }),
  )
}

/** Checks this checkout: how many files were read and what was found. */
export async function architectureOf(root: string): Promise<{ files: number; findings: Finding[] }> {
  const sources = await readSources(root)
  const manifests = await readManifests(root)
  const [migrations, version] = await readMigrations(root)
  return {
    files: sources.length,
    findings: [
      ...checkArchitecture(sources, SIZE_EXCEPTIONS),
      ...checkManifests(manifests),
      ...checkMigrations(migrations, version),
    ],
  }
}
