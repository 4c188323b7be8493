import { toast } from "@/components/ui/toast.ts"
import * as m from "@/messages/index.ts"

/** Ends the session on the server, then leaves; stays and says so when the server does not answer. */
export async function signOut(): Promise<void> {
  try {
    const response = await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    })
    if (!response.ok) {
      throw new Error(String(response.status))
    }
    window.location.assign("/sign-in")
  } catch {
    toast.error(m.accountMenu.signOutFailed)
  }
}
