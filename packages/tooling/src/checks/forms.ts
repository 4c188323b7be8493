import { type Finding, lineAt, type Source } from "./sources.ts"

/** The kit itself, the field where messages are written, and filters, which are the address of their page. */
const HAVE_THEIR_OWN = new Set(["form/form.tsx", "chat/composer.tsx", "list/filter-bar.tsx"])

/** A form of the web is `Form` around the fields of `useForm`: errors, refusals, drafts and keys are written once. */
export function checkForms({ path, text }: Source): Finding[] {
  const own = path.startsWith("apps/web/src/components/") && HAVE_THEIR_OWN.has(path.split("/").slice(4).join("/"))
  if (!path.startsWith("apps/web/src/") || own) {
    return []
  }
  const message = "write the form with useForm and Form of components/form"
  return [...text.matchAll(/<form\b/g)].map(({ index }) => ({
    path,
    line: lineAt(text, index),
    rule: "forms",
    message,
  }))
}
