import { cut } from "@atelier/domain/shared"

/** What Chromium writes when it cannot go on, and what is missing then. */
const CAUSES: [said: RegExp, sentence: (match: RegExpExecArray) => string][] = [
  [
    /error while loading shared libraries: ([^\s:]+)/,
    ([, library]) => `the library ${library} is missing on this machine: install the package that has it`,
  ],
  [/version `(GLIBC[^']*)' not found/, ([, glibc]) => `it needs ${glibc}, and this system's C library is older`],
  [
    /Exec format error|cannot execute|ENOEXEC/,
    () => "it is built for Linux on x64: name an installed one in CHROMIUM_PATH",
  ],
  [
    /EACCES|Permission denied/,
    () =>
      "it may not be executed where it lies: mount that folder without noexec, or name an installed one in CHROMIUM_PATH",
  ],
  [/ENOENT|not found/, () => "there is no browser where CHROMIUM_PATH points"],
  [
    /SkFontMgr|[Ff]ontconfig error|no fonts? (found|available)/,
    () => "it finds no font: remove .atelier/browser, so that its own are unpacked again",
  ],
  [
    /No usable sandbox|setuid_sandbox|Failed to move to new namespace|zygote_host_impl/,
    () => "this system lets it build no sandbox: allow user namespaces",
  ],
  [
    /[Ss]hared memory|\/dev\/shm|No space left on device|ENOSPC/,
    () => "there is no room for its shared memory: free space in the temporary folder",
  ],
  [
    /Out of memory|Cannot allocate memory|OOM|Resource temporarily unavailable/,
    () => "this machine has too little memory or too few processes left for it",
  ],
]

/** Whether what Chromium wrote is more than its usual grumbling. */
export function hasFailed(said: string): boolean {
  return (
    /:FATAL:|Received signal|Check failed|terminate called/.test(said) || CAUSES.some(([pattern]) => pattern.test(said))
  )
}

/** One sentence on why the browser ended, from what it said. */
export function whyBrowserEnded(said: string, log: string): string {
  for (const [pattern, sentence] of CAUSES) {
    const match = pattern.exec(said)
    if (match) {
      return `The browser for the tests does not run: ${sentence(match)}.`
    }
  }
  const last = said.trim().split("\n").at(-1)
  return `The browser for the tests ended, ${last ? `saying "${cut(last, 300)}" (all of it in ${log})` : "saying nothing"}.`
}
