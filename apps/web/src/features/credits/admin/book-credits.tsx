"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"

const BookForm = lazyPart(() => import("./book-form.tsx").then((module) => module.BookForm))

const words = m.adminBalance

type BookCreditsProps = { userId: string; name: string; balance: number; kind: "give" | "correct" }

/** Gives a client credits or corrects a wrong booking. */
export function BookCredits({ userId, name, balance, kind }: BookCreditsProps) {
  return (
    <FormDialog
      trigger={<Button size="sm">{kind === "give" ? words.give : words.correct}</Button>}
      title={kind === "give" ? words.giveTitle(name) : words.correctTitle(name)}
      description={kind === "give" ? words.giveText : words.correctText}
    >
      <BookForm userId={userId} balance={balance} kind={kind} />
    </FormDialog>
  )
}
