import { readdir, readFile } from "node:fs/promises"

/** Linux counts a process's time in ticks of 10 ms. */
const TICK_US = 10_000

/** The fields of /proc/<pid>/stat after the command's name: the first is the state. */
async function statOf(pid: number | string): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  return text.slice(text.lastIndexOf(")") + 2).split(" ")
}

/** The processes whose parent this is. Linux only. */
export async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found: number[] = []
  for (const pid of pids) {
    if (Number((await statOf(pid))[1]) === parent) {
      found.push(Number(pid))
    }
  }
  return found
}

/** CPU time in µs that these processes, and children they have outlived, have used so far. */
export async function cpuOf(pids: readonly number[]): Promise<number> {
  let ticks = 0
  for (const pid of pids) {
    ticks += (await statOf(pid)).slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  }
  return ticks * TICK_US
}

/** CPU time in µs of a PostgreSQL server with its backends. */
export const postgresCpu = async (pid: number): Promise<number> => cpuOf([pid, ...(await childrenOf(pid))])
