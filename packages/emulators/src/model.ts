import type { IncomingMessage, ServerResponse } from "node:http"
import { setTimeout as delay } from "node:timers/promises"
import { jsonReply, write } from "./http.ts"
import type { World } from "./world.ts"

/** What a model's next answers are, and how they go wrong. */
export type ModelScript = {
  /** The answer to a question under a schema, as text: whatever is no JSON is sent as it is. */
  answer: string
  /** Words of a spoken answer, sent one by one. */
  words: string
  /** `status` answers an error; `stall` never answers; `kill` hangs up in the middle. */
  fault: "none" | "status" | "stall" | "kill"
  status: number
  /** Which calls fail. */
  only: "all" | "read" | "write"
  /** Between two words. */
  pauseMs: number
  /** What was asked so far, oldest first. */
  calls: { kind: "read" | "write"; body: string }[]
}

export function newModelScript(): ModelScript {
  const quiet = { fault: "none", status: 429, only: "all", pauseMs: 0 } as const
  return { answer: '{"found":[]}', words: "All right. What else should I know?", ...quiet, calls: [] }
}

const USED = { input: 120, output: 30 }

function anthropicAnswer(text: string, tool: string | null) {
  const content = tool
    ? { type: "tool_use", id: "toolu_1", name: tool, input: JSON.parse(text) }
    : { type: "text", text }
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "emulated",
    content: [content],
    stop_reason: tool ? "tool_use" : "end_turn",
    stop_sequence: null,
    usage: { input_tokens: USED.input, output_tokens: USED.output },
  }
}

function openAiAnswer(text: string) {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 0,
    model: "emulated",
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
    usage: {
      prompt_tokens: USED.input,
      completion_tokens: USED.output,
      total_tokens: USED.input + USED.output,
    },
  }
}

type Event = { name: string | null; data: unknown }

function anthropicEvents(words: readonly string[]): Event[] {
  const event = (name: string, more: object): Event => ({ name, data: { type: name, ...more } })
  const usage = { input_tokens: USED.input, output_tokens: 0 }
  return [
    event("message_start", { message: { ...anthropicAnswer("", null), content: [], stop_reason: null, usage } }),
    event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
    ...words.map((text) => event("content_block_delta", { index: 0, delta: { type: "text_delta", text } })),
    event("content_block_stop", { index: 0 }),
    event("message_delta", {
      delta: { stop_reason: "end_turn", stop_sequence: null },
      usage: { output_tokens: USED.output },
    }),
    event("message_stop", {}),
  ]
}

function openAiEvents(words: readonly string[]): Event[] {
  const chunk = (delta: object, finish: string | null) => ({
    name: null,
    data: {
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 0,
      model: "emulated",
      choices: [{ index: 0, delta, finish_reason: finish }],
    },
  })
  const { usage, ...rest } = openAiAnswer("")
  return [
    ...words.map((content) => chunk({ role: "assistant", content }, null)),
    chunk({}, "stop"),
    { name: null, data: { ...rest, object: "chat.completion.chunk", choices: [], usage } },
    { name: null, data: "[DONE]" },
  ]
}

async function stream(script: ModelScript, events: readonly Event[], isKilled: boolean, response: ServerResponse) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
  const sent = isKilled ? events.slice(0, Math.ceil(events.length / 2)) : events
  for (const { name, data } of sent) {
    const text = typeof data === "string" ? data : JSON.stringify(data)
    response.write(`${name ? `event: ${name}\n` : ""}data: ${text}\n\n`)
    await delay(script.pauseMs)
  }
  return isKilled ? response.destroy() : response.end()
}

/** A language model that speaks Anthropic's API (`/model/v1/messages`) and OpenAI's (`/model/v1/chat/completions`). */
export async function answerModel(world: World, request: IncomingMessage, body: string, response: ServerResponse) {
  const script = world.model
  const asked: { stream?: boolean; tools?: { name: string }[] } = JSON.parse(body)
  const kind = asked.stream ? "write" : "read"
  script.calls.push({ kind, body })
  const fails = script.fault !== "none" && (script.only === "all" || script.only === kind)
  if (fails && script.fault === "stall") {
    return
  }
  if (fails && script.fault === "status") {
    const error = { type: "rate_limit_error", message: "The emulator was told to fail this call." }
    write(response, jsonReply({ type: "error", error }, script.status))
    return
  }
  const isAnthropic = request.url?.endsWith("/messages") ?? false
  const isKilled = fails && script.fault === "kill"
  if (kind === "read") {
    const tool = asked.tools?.[0]?.name ?? null
    const answer = isAnthropic ? anthropicAnswer(script.answer, tool) : openAiAnswer(script.answer)
    return isKilled ? request.socket.destroy() : write(response, jsonReply(answer))
  }
  const words = script.words.match(/\S+\s*/g) ?? []
  await stream(script, isAnthropic ? anthropicEvents(words) : openAiEvents(words), isKilled, response)
}
