import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { Kind, Records } from "./objects.ts"

export type Store = {
  get: <K extends Kind>(kind: K, id: string) => Records[K] | undefined
  /** Oldest first. */
  all: <K extends Kind>(kind: K) => Records[K][]
  put: <K extends Kind>(kind: K, id: string, value: Records[K]) => void
  remove: (kind: Kind, id: string) => void
  clear: () => void
  close: () => void
}

type Line = { kind: Kind; id: string; value: Records[Kind] | null }
type Rows = Map<string, Records[Kind]>

const KEEP: Partial<Record<Kind, number>> = { mail: 1000, answer: 5000, delivery: 5000 }

/** What the journal says, without a last line that a killed process left unfinished. */
function replay(path: string) {
  const tables = new Map<Kind, Rows>()
  for (const text of existsSync(path) ? readFileSync(path, "utf8").split("\n") : []) {
    try {
      const { kind, id, value }: Line = JSON.parse(text)
      const rows: Rows = tables.get(kind) ?? new Map()
      tables.set(kind, rows)
      if (value === null) {
        rows.delete(id)
      } else {
        rows.set(id, value)
      }
    } catch {}
  }
  return tables
}

/** Objects in memory and every change as one line of `state.jsonl`, rewritten short at start. */
export function openStore(directory: string): Store {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, "state.jsonl")
  const tables = replay(path)
  const write = (fd: number, line: Line) => writeSync(fd, `${JSON.stringify(line)}\n`)

  const rewrite = () => {
    const fresh = openSync(`${path}.new`, "w", 0o600)
    for (const [kind, rows] of tables) {
      for (const [id, value] of [...rows].slice(-(KEEP[kind] ?? Number.POSITIVE_INFINITY))) {
        write(fresh, { kind, id, value })
      }
    }
    fsyncSync(fresh)
    closeSync(fresh)
    renameSync(`${path}.new`, path)
    return openSync(path, "a", 0o600)
  }
  let journal = rewrite()

  const rowsOf = (kind: Kind): Rows => {
    const rows: Rows = tables.get(kind) ?? new Map()
    tables.set(kind, rows)
    return rows
  }
  const remove = (kind: Kind, id: string) => {
    if (rowsOf(kind).delete(id)) {
      write(journal, { kind, id, value: null })
    }
  }

  return {
    get: <K extends Kind>(kind: K, id: string) => rowsOf(kind).get(id) as Records[K] | undefined,
    all: <K extends Kind>(kind: K) => [...rowsOf(kind).values()] as Records[K][],
    put: (kind, id, value) => {
      const rows = rowsOf(kind)
      rows.set(id, value)
      write(journal, { kind, id, value })
      const [oldest] = rows.keys()
      if (oldest !== undefined && rows.size > (KEEP[kind] ?? Number.POSITIVE_INFINITY)) {
        remove(kind, oldest)
      }
    },
    remove,
    clear: () => {
      tables.clear()
      closeSync(journal)
      journal = rewrite()
    },
    close: () => closeSync(journal),
  }
}
