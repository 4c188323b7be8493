"use client"

import { useForm as useFields } from "@mantine/form"
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import { TOO_LONG } from "@/components/ui/limit.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { type ReadError, readError } from "@/lib/errors.ts"
import { useKeeper } from "@/lib/kept.ts"
import { partOf } from "@/lib/record.ts"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import { toastConflict } from "./conflict-notice.ts"
import { useDialogForm } from "./dialog-context.ts"

type Values = Record<string, unknown>

export type FormOptions<V extends Values, A> = {
  /** What it begins with, and goes back to once it was sent. */
  values: V
  /** Begins the ids of its fields, where another form on the page has fields of the same name. */
  id?: string
  /** The name under which what is typed outlives a reload of this tab, until it was sent. */
  draft?: string | undefined
  /** Fields that are never kept. */
  secret?: readonly (keyof V & string)[]
  /** What can be said before asking, in words by field. The rules are the domain's: the server answers in the same places. */
  check?: (values: V) => Partial<Record<string, string | false | undefined>>
  /** Sends it. The key is one intention's: the same through double clicks and network faults, new once it was answered. */
  send: (values: V, key: string) => Promise<A>
  /** What is said once it is done, or what follows and then is said; a dialog is closed by then. */
  done?: string | ((answer: A, values: V) => unknown)
  /** Where it goes on, once that is read again. */
  after?: (answer: A) => unknown
  /** Reads again what the form is about, where no mutation of the typed client does. */
  refresh?: () => Promise<unknown>
  /** Better words for a refusal than the server's; the form shows them. */
  refused?: (error: ReadError) => string | undefined
  /** What has to be written anew after a refusal: a code. */
  retyped?: keyof V & string
  /** What was sent stays written, as settings do. */
  stays?: boolean
}

export type FieldOf<T> = {
  id: string
  name: string
  value: T
  onChange: (value: T) => void
  /** In words. */
  error: string | undefined
}

export type FormState<V extends Values> = {
  values: V
  /** In words, by path: "portfolioUrls.1". */
  errors: Record<string, string>
  pending: boolean
  /** Why it was refused as a whole. */
  refusal: ReadError | null
  field: <K extends keyof V & string>(name: K) => FieldOf<V[K]>
  set: (part: Partial<V>) => void
  /** Sends it, as its button does; false when something stood in the way. */
  submit: (event?: FormEvent) => Promise<boolean>
  /** Back to the beginning, without errors. */
  reset: () => void
  /** For `Form`. */
  box: RefObject<HTMLFormElement | null>
  shown: ReadonlySet<string>
}

const INVALID = "[aria-invalid=true]:not(fieldset), fieldset[aria-invalid=true] :is(input, select, textarea, button)"

const rootOf = (path: string) => path.split(".")[0] ?? path
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function differing<V extends Values>(values: V, blank: V): Partial<V> {
  return partOf(values, (name, value) => !same(value, blank[name]))
}

/** One form: its values, its one call at a time, and everything that is said about it. */
export function useForm<V extends Values, A>(options: FormOptions<V, A>): FormState<V> {
  const { values: blank, id, draft, secret = [], check, send, done, after, refresh } = options
  const { refused, retyped, stays = false } = options
  const dialog = useDialogForm()
  const keeper = useKeeper(draft)
  const idempotency = useIdempotencyKey()
  const box = useRef<HTMLFormElement>(null)
  const here = useRef(true)
  const lock = useRef(false)
  const look = useRef(false)
  const shown = useRef(new Set<string>())
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ReadError | null>(null)

  function keep(values: V): void {
    const hidden = Object.fromEntries(secret.map((name) => [name, blank[name]]))
    keeper.write({ ...values, ...hidden }, blank)
    if (dialog) {
      dialog.typed.current = differing(values, blank)
    }
  }
  // No server writes a dialog: what is kept stands in it from the start.
  const [initialValues] = useState<V>(() => (dialog ? { ...keeper.read(blank), ...dialog.typed.current } : blank))
  const fields = useFields<V>({
    initialValues,
    validate: (values: V) => check?.(values) ?? {},
  })
  const { setValues, getValues, setErrors } = fields

  // On a page after the first render, so that the server's words and the browser's are the same.
  const first = useRef(dialog ? null : blank)
  useEffect(() => {
    const found = first.current ? differing(keeper.read(first.current), first.current) : {}
    if (Object.keys(found).length > 0) {
      setValues(found)
    }
  }, [keeper, setValues])
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  useEffect(() => {
    if (look.current) {
      look.current = false
      box.current?.querySelector<HTMLElement>(INVALID)?.focus()
    }
  })

  function change(part: Values): void {
    const changed = Object.keys(part)
    const values = { ...getValues(), ...part }
    // Another text is another intention, whatever became of the last one.
    idempotency.renew()
    for (const name of changed) {
      fields.setFieldValue(name, values[name] as never)
    }
    setErrors((before) =>
      Object.fromEntries(Object.entries(before).filter(([path]) => !changed.includes(rootOf(path)))),
    )
    keep(values)
  }

  function reset(): void {
    setErrors({})
    setRefusal(null)
    fields.setInitialValues(blank)
    fields.reset()
    keep(blank)
  }

  async function refuse(error: unknown): Promise<void> {
    const read = readError(error)
    if (read.reason !== undefined) {
      idempotency.renew()
    }
    if (retyped) {
      change({ [retyped]: blank[retyped] })
    }
    const words = refused?.(read)
    if (words === undefined && read.reason === "INVALID_TRANSITION") {
      toastConflict()
      await refresh?.()
      return
    }
    setErrors(read.fields)
    setRefusal(words === undefined ? read : { ...read, message: words })
    look.current = true
    await refresh?.()
    if (!here.current) {
      // What it was about is gone from the page, and the form with it.
      words === undefined ? toastError(error) : toast.error(words)
    }
  }

  async function run(): Promise<boolean> {
    const values = getValues()
    let answer: A
    try {
      answer = await send(values, idempotency.key())
    } catch (error) {
      await refuse(error)
      return false
    }
    idempotency.renew()
    keeper.forget()
    if (dialog) {
      dialog.typed.current = {}
      dialog.close(true)
    } else if (!stays) {
      reset()
    }
    const said = typeof done === "function" ? done(answer, values) : done
    if (typeof said === "string") {
      toast(said)
    }
    await Promise.all([said, refresh?.()])
    after?.(answer)
    return true
  }

  async function submit(event?: FormEvent): Promise<boolean> {
    event?.preventDefault()
    if (lock.current) {
      return false
    }
    const tooLong = box.current?.querySelector<HTMLElement>(`[${TOO_LONG}]`)
    setRefusal(null)
    if (fields.validate().hasErrors || tooLong) {
      look.current = true
      tooLong?.focus()
      return false
    }
    lock.current = true
    setPending(true)
    try {
      return await (dialog ? dialog.during(run) : run())
    } finally {
      lock.current = false
      setPending(false)
    }
  }

  const errors = Object.fromEntries(Object.entries(fields.errors).map(([path, words]) => [path, String(words)]))
  shown.current.clear()
  return {
    values: fields.values,
    errors,
    pending,
    refusal,
    set: change,
    submit,
    reset,
    box,
    shown: shown.current,
    field: (name) => {
      shown.current.add(name)
      return {
        id: id ? `${id}-${name}` : name,
        name,
        value: fields.values[name],
        onChange: (value) => change({ [name]: value }),
        error: errors[name],
      }
    },
  }
}
