import type { Metadata } from "next"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { Resend } from "@/features/identity/sign-in/late-forms.tsx"
import { readSignInOptions } from "@/features/identity/sign-in/options.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.checkMail

export const metadata: Metadata = { title: words.title }

type Search = { email?: string; applied?: string }

export default async function CheckMailPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { email, applied } = await searchParams
  const { mailboxUrl } = readSignInOptions()
  return (
    <AuthPage
      title={words.title}
      note={email ? words.sent(email) : words.sentUnknown}
      axis={applied ? "organic" : "bold"}
    >
      {applied && <p className="text-ink-2">{words.applied}</p>}
      <p className="text-ink-3 text-note">{words.expires}</p>
      {email && <Resend email={email} />}
      <AuthFoot>
        {mailboxUrl && (
          <p>
            <a href={mailboxUrl} target="_blank" rel="noreferrer" className="link font-[550] text-ink">
              {words.mailbox}
            </a>
          </p>
        )}
        <FootLink question={words.wrong} href={applied ? "/join" : "/sign-up"}>
          {words.again}
        </FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
