import { execFileSync } from "node:child_process"
import { expect, test } from "vitest"
import { runCli } from "./testing/spawn-cli.ts"

/** What bash offers behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  const { out, status } = await runCli(["completion", "bash"])
  expect(status).toBe(0)
  const line = ["atelier", ...words].map((word) => `'${word}'`).join(" ")
  const script = `${out}\nCOMP_WORDS=(${line})\nCOMP_CWORD=${words.length}\n_atelier\nprintf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim().split("\n")
}

test("bash completes commands, options and their choices", async () => {
  expect(await offered("")).toEqual(
    expect.arrayContaining(["tasks", "create-admin", "grant-credits", "upload", "run", "completion"]),
  )
  expect(await offered("tasks", "adm")).toEqual(["admin"])
  expect(await offered("tasks", "admin", "re")).toEqual(["release", "retry"])
  expect(await offered("credits", "admin", "grant", "--u")).toEqual(["--user-id"])
  expect(await offered("credits", "admin", "grant", "--user-id", "x", "--a")).toEqual(["--as"])
  expect(await offered("identity", "admin", "list-users", "--role", "")).toEqual(["CLIENT", "FREELANCER", "ADMIN"])
  expect(await offered("completion", "")).toEqual(["bash", "fish", "zsh"])
})

test("the other shells have a script too, and an unknown one is refused", async () => {
  expect((await runCli(["completion", "zsh"])).out).toMatch(
    /^autoload -U \+X bashcompinit && bashcompinit\n_atelier\(\)/,
  )
  const fish = (await runCli(["completion", "fish"])).out
  expect(fish).toContain(
    "complete -c atelier -f -n '__atelier_at tasks admin' -a 'assign cancel counts end list release retry update'",
  )
  expect(fish).toContain("-l role -d 'Only people with this role' -x -a 'CLIENT FREELANCER ADMIN'")
  expect(await runCli(["completion", "cmd"])).toEqual({ status: 1, out: "", err: "Name your shell: bash, zsh, fish." })
})

test("the version is that of the package, with the commit where there is one", async () => {
  for (const option of ["--version", "-V"]) {
    expect(await runCli([option])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^atelier \d+\.\d+\.\d+( \([0-9a-f]{7,}\))?$/),
    })
  }
})
