"use client"

import { useRouter } from "next/navigation"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.team.leave

/** The way out of a company for everyone but its owner. */
export function LeaveTeam() {
  const router = useRouter()
  const act = useAdminAction()
  const leave = trpc.identity.team.leave.useMutation({ onSuccess: () => router.push("/client") })
  return (
    <div className="mt-7">
      <ConfirmDialog
        trigger={<Button>{words.open}</Button>}
        title={words.title}
        description={words.description}
        confirm={words.confirm}
        onConfirm={() => act(() => leave.mutateAsync(), words.done)}
      />
    </div>
  )
}
