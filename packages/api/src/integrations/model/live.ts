import type { LanguageModel } from "ai"
import { createBreaker } from "../breaker.ts"
import { isModelFailure, type ModelFailure, type ModelPort, modelFailure } from "./port.ts"

export type ModelSettings = {
  /** The service's name of the model. */
  name: string
  timeoutMs: number
} & ({ anthropicKey: string; baseUrl?: string | undefined } | { baseUrl: string; key?: string | undefined })

/** The SDK and its provider: 2 MB of code that only an installation with a model ever loads, with its first call. */
async function load(settings: ModelSettings) {
  const sdk = await import("ai")
  globalThis.AI_SDK_LOG_WARNINGS = false
  return { sdk, model: await modelOf(settings) }
}

async function modelOf(settings: ModelSettings): Promise<LanguageModel> {
  if ("anthropicKey" in settings) {
    const { createAnthropic } = await import("@ai-sdk/anthropic")
    const { anthropicKey: apiKey, baseUrl } = settings
    return createAnthropic({ apiKey, ...(baseUrl ? { baseURL: baseUrl } : {}) })(settings.name)
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible")
  const { baseUrl: baseURL, key: apiKey } = settings
  const provider = { name: "model", baseURL, includeUsage: true, supportsStructuredOutputs: true }
  return createOpenAICompatible({ ...provider, ...(apiKey ? { apiKey } : {}) })(settings.name)
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : undefined
}

function toFailure(error: unknown, isLate: boolean): ModelFailure {
  if (isModelFailure(error)) {
    return error
  }
  const status = statusOf(error)
  if (isLate) {
    return modelFailure("slow", "The model did not answer in time.", error)
  }
  if (status === 429 || status === 529) {
    return modelFailure("busy", "The model takes no more calls for now.", error)
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return modelFailure("refused", `The model's service refused the call (${status}).`, error)
  }
  const isAnswer = error instanceof Error && /NoObject|NoOutput|JSONParse|TypeValidation/.test(error.name)
  return isAnswer
    ? modelFailure("broken", "The model's answer could not be read.", error)
    : modelFailure("unavailable", "The model could not be reached.", error)
}

/** A model over the network. One that does not answer is left alone for a while, so that people need not wait for it each time. */
export function createModel(settings: ModelSettings): ModelPort {
  const breaker = createBreaker()
  let loading: ReturnType<typeof load> | undefined

  async function call<T>(
    run: (loaded: Awaited<ReturnType<typeof load>>, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (breaker.isOpen()) {
      throw modelFailure("unavailable", "The model did not answer a moment ago.")
    }
    const timeout = AbortSignal.timeout(settings.timeoutMs)
    try {
      loading ??= load(settings).catch((error: unknown) => {
        loading = undefined
        throw error
      })
      const done = await run(await loading, timeout)
      breaker.succeeded()
      return done
    } catch (error) {
      const failure = toFailure(error, timeout.aborted)
      if (failure.kind !== "broken") {
        breaker.failed()
      }
      throw failure
    }
  }

  return {
    isResting: breaker.isOpen,
    read: ({ instructions, text, maxTokens, schema }) =>
      call(async ({ sdk, model }, abortSignal) => {
        const answer = await sdk.generateText({
          model,
          instructions,
          prompt: text,
          output: sdk.Output.object({ schema }),
          maxOutputTokens: maxTokens,
          maxRetries: 0,
          abortSignal,
        })
        const parsed = schema.safeParse(answer.output)
        if (!parsed.success) {
          throw modelFailure("broken", "The model's answer does not fit.", parsed.error)
        }
        return { value: parsed.data, tokens: answer.usage.totalTokens ?? 0 }
      }),
    write: ({ instructions, text, maxTokens, onWords }) =>
      call(async ({ sdk, model }, timeout) => {
        const ending = new AbortController()
        const { stream } = sdk.streamText({
          model,
          instructions,
          prompt: text,
          maxOutputTokens: maxTokens,
          maxRetries: 0,
          abortSignal: AbortSignal.any([timeout, ending.signal]),
          onError: () => undefined,
        })
        let value = ""
        for await (const part of stream) {
          if (part.type === "error") {
            throw part.error
          }
          if (part.type === "text-delta") {
            value += part.text
            if (!onWords(value)) {
              ending.abort()
              throw modelFailure("broken", "The model said what it must not.")
            }
          }
          if (part.type === "finish" && part.finishReason === "stop") {
            return { value, tokens: part.totalUsage.totalTokens ?? 0 }
          }
        }
        throw modelFailure("unavailable", "The model broke off.")
      }),
  }
}
