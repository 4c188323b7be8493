import type { Metadata } from "next"
import { AuthFoot, AuthPage, FootLink } from "@/features/identity/sign-in/auth-page.tsx"
import { EmailForm } from "@/features/identity/sign-in/late-forms.tsx"
import { readSignInOptions } from "@/features/identity/sign-in/options.ts"
import * as m from "@/messages/index.ts"

const words = m.auth.forgot

export const metadata: Metadata = { title: words.title }

export default function ForgotPage() {
  const { mailboxUrl } = readSignInOptions()
  return (
    <AuthPage title={words.title} note={words.note} axis="premium">
      <EmailForm
        path="/request-password-reset"
        submit={words.submit}
        sent={
          <div className="grid gap-2">
            <p className="font-[550]">{words.sent}</p>
            <p className="text-ink-2 text-sm">{words.sentNote}</p>
            {mailboxUrl && (
              <a href={mailboxUrl} target="_blank" rel="noreferrer" className="link text-sm">
                {m.auth.checkMail.mailbox}
              </a>
            )}
          </div>
        }
      />
      <AuthFoot>
        <FootLink href="/sign-in">{words.back}</FootLink>
      </AuthFoot>
    </AuthPage>
  )
}
