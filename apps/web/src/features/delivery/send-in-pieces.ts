import { type DetailedError, Upload } from "tus-js-client"
import * as m from "@/messages/index.ts"
import { askFor, printOf } from "./left-uploads.ts"
import { createPace } from "./pace.ts"
import { GIVEN_UP, messageOf, stopped, type TaskTarget, type UploadedFile, UploadFailure } from "./uploaded.ts"

const PIECE_BYTES = 8 * 1024 ** 2
/** Before each further try, in ms; a piece that arrives begins them anew. */
const WAITS = [0, 1_000, 3_000, 5_000, 10_000, 20_000]
const PASSING = ["UPLOAD_INTERRUPTED", "REQUEST_INTERRUPTED", "REQUEST_TOO_SLOW", "UPLOAD_ELSEWHERE"]

function answerOf(text: string): Partial<UploadedFile> & { reason?: string } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
const isFile = (answer: Partial<UploadedFile>): answer is UploadedFile => answer.id !== undefined

function mayPass({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0
  return status < 400 || status >= 500 || PASSING.includes(answerOf(originalResponse?.getBody() ?? "").reason ?? "")
}

/** One tab at a time sends a file; where the browser knows no locks, the server sorts two out. */
async function alone<T>(print: string, run: () => Promise<T>): Promise<T> {
  if (!navigator.locks) {
    return run()
  }
  return navigator.locks.request(`upload:${print}`, { ifAvailable: true }, (lock) =>
    lock ? run() : Promise.reject(new UploadFailure(m.files.elsewhere)),
  )
}

type Sending = {
  file: File
  target: TaskTarget
  onProgress: (share: number, msLeft?: number) => void
  signal: AbortSignal
}

function begin({ file, target, onProgress, signal }: Sending) {
  let upload: Upload | undefined
  const pace = createPace()
  const done = new Promise<UploadedFile>((resolve, reject) => {
    upload = new Upload(file, {
      endpoint: new URL("/api/uploads", location.origin).href,
      chunkSize: PIECE_BYTES,
      retryDelays: WAITS,
      metadata: { ...target, name: file.name },
      fingerprint: async () => printOf(file, target),
      removeFingerprintOnSuccess: true,
      onShouldRetry: mayPass,
      onProgress: (sent, total) => onProgress(sent / total, pace(sent / total)),
      onSuccess: ({ lastResponse }) => {
        const answer = answerOf(lastResponse.getBody())
        isFile(answer) ? resolve(answer) : askFor(upload?.url ?? "", file.size).then(resolve, reject)
      },
      onError: (error) => {
        const text = "originalResponse" in error ? error.originalResponse?.getBody() : undefined
        reject(new UploadFailure(text ? messageOf(text) : m.chat.notSent))
      },
    })
    signal.addEventListener("abort", () => {
      upload?.abort(signal.reason === GIVEN_UP).catch(() => undefined)
      reject(stopped())
    })
  })
  return { upload, done }
}

async function send(sending: Sending): Promise<UploadedFile> {
  const { upload, done } = begin(sending)
  const [begun] = (await upload?.findPreviousUploads()) ?? []
  if (begun) {
    upload?.resumeFromPreviousUpload(begun)
  }
  if (!sending.signal.aborted) {
    upload?.start()
  }
  return done
}

/** Sends a file of a task by tus. */
export async function sendInPieces(
  file: File,
  target: TaskTarget,
  onProgress: (share: number, msLeft?: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
  return alone(printOf(file, target), () => send({ file, target, onProgress, signal }))
}
