import type { PinStatus, PinTag, PinVerdict } from "../enums.ts"
import type { PinPlace } from "./place.ts"
import { toSelector } from "./selector.ts"

type Said = { id: string; author: string; body: string; at: Date; verdict: PinVerdict | null }

export type AnnotatedPin = {
  id: string
  number: number | null
  versionId: string
  fileId: string | null
  place: PinPlace
  tag: PinTag
  requirementId: string | null
  body: string
  author: string
  createdAt: Date
  status: PinStatus
  verdict: PinVerdict | null
  thread: readonly Said[]
}

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { atelier: "urn:atelier:" }] as const
const urn = (id: string) => `urn:uuid:${id}`
const textual = (value: string, purpose: string) => ({ type: "TextualBody", value, format: "text/plain", purpose })

function annotationOf(pin: AnnotatedPin) {
  const selector = toSelector(pin.place)
  return {
    id: urn(pin.id),
    type: "Annotation",
    motivation: "editing",
    creator: { type: "Person", name: pin.author },
    created: pin.createdAt.toISOString(),
    body: [textual(pin.body, "editing"), textual(pin.tag, "tagging")],
    target: { source: urn(pin.fileId ?? pin.versionId), ...(selector ? { selector } : {}) },
    "atelier:number": pin.number,
    "atelier:status": pin.status,
    "atelier:verdict": pin.verdict,
    "atelier:requirement": pin.requirementId,
  }
}

function repliesOf(pin: AnnotatedPin) {
  return pin.thread
    .filter(({ body }) => body !== "")
    .map(({ id, author, body, at }) => ({
      id: urn(id),
      type: "Annotation",
      motivation: "replying",
      creator: { type: "Person", name: author },
      created: at.toISOString(),
      body: [textual(body, "replying")],
      target: urn(pin.id),
    }))
}

/** Pins with their threads as a page of W3C Web Annotations in JSON-LD. */
export function toAnnotations(taskId: string, pins: readonly AnnotatedPin[]) {
  return {
    "@context": CONTEXT,
    id: `${urn(taskId)}#pins`,
    type: "AnnotationPage",
    items: pins.flatMap((pin) => [annotationOf(pin), ...repliesOf(pin)]),
  }
}
