import { createSocket } from "node:dgram"
import { Resolver } from "node:dns/promises"
import { once } from "node:events"
import type { AddressInfo } from "node:net"

const A = 1

/** A name server on loopback that answers every question for an IPv4 address with what `answer` says, not to be kept. */
export async function startNameServer(answer: (name: string, count: number) => string) {
  const counts = new Map<string, number>()
  const socket = createSocket("udp4")
  socket.on("message", (question, { port, address }) => {
    const { name, type, end } = readQuestion(question)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const record = type === A ? addressRecord(answer(name, count)) : Buffer.alloc(0)
    const head = Buffer.from(question.subarray(0, 12))
    head.writeUInt16BE(0x8180, 2)
    head.writeUInt16BE(record.length > 0 ? 1 : 0, 6)
    head.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([head, question.subarray(12, end), record]), port, address)
  })
  socket.bind(0, "127.0.0.1")
  await once(socket, "listening")
  const resolver = new Resolver({ timeout: 2_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`])
  return { resolve: (name: string) => resolver.resolve4(name), counts, close: () => socket.close() }
}

function readQuestion(question: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = question.readUInt8(at); length > 0; length = question.readUInt8(at)) {
    labels.push(question.toString("latin1", at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join("."), type: question.readUInt16BE(at + 1), end: at + 5 }
}

/** Name by reference, type A, class IN, to be kept 0 seconds. */
function addressRecord(address: string): Buffer {
  return Buffer.concat([Buffer.from("c00c00010001000000000004", "hex"), Buffer.from(address.split(".").map(Number))])
}
