import * as m from "@/messages/index.ts"

export type SignInSearch = { next?: string; error?: string; reset?: string; joined?: string }

function afterWords(reset: string | undefined, joined: string | undefined): string {
  if (reset) {
    return m.auth.signIn.afterReset
  }
  return joined === "team" ? m.team.invitation.created : m.auth.join.welcomeNote
}

/** What is said above the form, about where the visitor comes from. */
export function noticeOf({ next, error, reset, joined }: SignInSearch) {
  if (error) {
    return { tone: "failed", text: m.auth.google.failed } as const
  }
  if (reset || joined) {
    return { tone: "done", text: afterWords(reset, joined) } as const
  }
  return next ? ({ tone: "waiting", text: m.auth.signIn.signedOut } as const) : undefined
}
