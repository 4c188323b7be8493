import { createHash, createHmac } from "node:crypto"
import { cut } from "@atelier/domain/shared"

export type Credentials = { accessKeyId: string; secretAccessKey: string; region: string }
export type Signable = {
  method: string
  /** Escaped as it is sent; the query made by queryString. */
  url: URL
  /** Lower-case names; every one of them is signed. */
  headers: Record<string, string>
  /** SHA-256 of the body, lower-case hexadecimal. */
  payloadHash: string
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest()
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

export const EMPTY_HASH = sha256("")

/** Parameters in the form and order that the signature wants, so that the same text can be sent and signed. */
export const queryString = (parameters: Record<string, string>): string =>
  Object.entries(parameters)
    .map(([name, value]) => [escaped(name), escaped(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join("="))
    .join("&")

/** The headers to send, AWS Signature Version 4 (service s3) among them. */
export const signRequest = (
  { method, url, headers, payloadHash }: Signable,
  { accessKeyId, secretAccessKey, region }: Credentials,
  now: Date,
): Record<string, string> => {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "")
  const day = cut(stamp, 8)
  const all = { ...headers, host: url.host, "x-amz-content-sha256": payloadHash, "x-amz-date": stamp }
  const lines = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))
  const names = lines.map(([name]) => name).join(";")
  const canonical = [
    method,
    url.pathname,
    url.search.slice(1),
    ...lines.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, " ")}`),
    "",
    names,
    payloadHash,
  ].join("\n")
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const signature = hmac(key as Buffer, `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${sha256(canonical)}`).toString("hex")
  return {
    ...all,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
