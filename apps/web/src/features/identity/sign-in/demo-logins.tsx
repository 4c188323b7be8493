import * as m from "@/messages/index.ts"
import type { DemoLogin } from "./options.ts"

const words = m.auth.demo

/** On a demo installation: who can sign in, one click each. */
export function DemoLogins({
  logins,
  onChoose,
}: {
  logins: readonly DemoLogin[]
  onChoose: (login: DemoLogin) => void
}) {
  if (logins.length === 0) {
    return null
  }
  return (
    <section className="rounded-lg bg-sunk p-4" aria-labelledby="demo-logins">
      <h2 id="demo-logins" className="font-semibold text-note">
        {words.title}
      </h2>
      <p className="mt-0.5 text-ink-2 text-note">{words.note}</p>
      <ul className="mt-2 -mb-1 grid">
        {logins.map((login) => (
          <li key={login.email}>
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="flex min-h-9 w-full items-center justify-between gap-4 rounded-md text-left text-sm hover:underline hover:underline-offset-3"
            >
              <span className="font-[550]">
                <span className="sr-only">{words.fill}</span> {words.roles[login.role]}
              </span>
              <span className="truncate text-ink-2 text-note">{login.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
