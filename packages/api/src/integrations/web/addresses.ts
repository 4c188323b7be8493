import ipaddr from "ipaddr.js"

/**
 * Whether an IP address belongs to the public internet. Loopback, private, link-local, shared, documentation and reserved ranges
 * do not, nor does an IPv6 address that stands for an IPv4 one (mapped, translated, tunnelled).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false
  }
  const parsed = ipaddr.parse(address)
  // Everything that is routed in IPv6 lies in 2000::/3.
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(ipaddr.parse("2000::"), 3))
}
