import { BlockList, isIP } from "node:net"
import { cut } from "@atelier/domain/shared"
import type { Origin } from "#platform/ctx"
import type { Env } from "#platform/env"
import type { HeadersLike } from "./session-cookie.ts"

/** Set by our own server from the socket, over whatever the client sent under this name. */
const PEER_HEADER = "x-atelier-peer"

function plain(address: string) {
  const text = address.trim().replace(/^\[(.*)\](:\d+)?$/, "$1")
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(text) ? text.slice(7) : text
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4")

const lists = new Map<string, BlockList>()
function proxiesOf(setting: string): BlockList {
  const known = lists.get(setting)
  if (known) {
    return known
  }
  const list = new BlockList()
  for (const entry of setting.split(",")) {
    const [address = "", prefix] = entry.trim().split("/")
    if (isIP(address)) {
      const family = familyOf(address)
      list.addSubnet(address, prefix === undefined ? (family === "ipv6" ? 128 : 32) : Number(prefix), family)
    }
  }
  lists.set(setting, list)
  return list
}

/** Whether this peer is a proxy that speaks for others. */
export function isTrustedProxy(env: Env, peer: string): boolean {
  const address = plain(peer)
  return isIP(address) !== 0 && proxiesOf(env.TRUSTED_PROXIES).check(address, familyOf(address))
}

/** The address a request came from; forwarded addresses count only behind a proxy named in TRUSTED_PROXIES. */
export function clientAddress(env: Env, headers: HeadersLike): string | null {
  let address = plain(headers.get(PEER_HEADER) ?? "")
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map(plain)
  while (isTrustedProxy(env, address)) {
    const next = forwarded.pop()
    if (!next || !isIP(next)) {
      break
    }
    address = next
  }
  return isIP(address) ? address : null
}

/** Where a request came from, as its audit rows and limits know it. */
export function originOf(env: Env, headers: HeadersLike): Origin {
  return {
    via: "web",
    address: clientAddress(env, headers),
    agent: cut(headers.get("user-agent") ?? "", 500) || null,
    operator: null,
  }
}

/** What a rate limit counts an address as: one IPv4 address, or an IPv6 /64, which is one household. */
export function networkOf(peer: string): string {
  const address = plain(peer)
  if (isIP(address) !== 6) {
    return address
  }
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::")
  const left = head ? head.split(":") : []
  const right = tail ? tail.split(":") : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...new Array<string>(zeros).fill("0"), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`
}
