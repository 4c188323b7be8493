import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import { EMPTY_HASH, queryString, type Signable, signRequest } from "./s3-sign.ts"

// The examples of "Authenticating Requests: Using the Authorization Header" in Amazon's S3 reference.
const EXAMPLE = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
}
const sign = (method: string, path: string, rest: Partial<Signable> = {}) => {
  const url = new URL(path, "https://examplebucket.s3.amazonaws.com")
  const signable = { method, url, headers: {}, payloadHash: EMPTY_HASH, ...rest }
  const { authorization } = signRequest(signable, EXAMPLE, new Date("2013-05-24T00:00:00Z"))
  return /SignedHeaders=(\S+), Signature=(\w+)$/.exec(authorization ?? "")?.slice(1)
}
const COMMON = "host;x-amz-content-sha256;x-amz-date"

it("signs a read of a part as Amazon does", () => {
  expect(sign("GET", "/test.txt", { headers: { range: "bytes=0-9" } })).toEqual([
    "host;range;x-amz-content-sha256;x-amz-date",
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  ])
})

it("signs a write with its body, an escaped name and more headers as Amazon does", () => {
  const headers = { date: "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY" }
  const payloadHash = createHash("sha256").update("Welcome to Amazon S3.").digest("hex")
  expect(sign("PUT", "/test%24file.text", { headers, payloadHash })).toEqual([
    "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
    "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  ])
})

it("signs parameters as Amazon does, those without a value too", () => {
  expect(sign("GET", `/?${queryString({ lifecycle: "" })}`)).toEqual([
    COMMON,
    "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  ])
  expect(sign("GET", `/?${queryString({ prefix: "J", "max-keys": "2" })}`)).toEqual([
    COMMON,
    "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  ])
})

it("escapes what a URL would leave alone", () => {
  expect(queryString({ uploadId: "a+b/c=d*e'(f)!~", partNumber: "2" })).toBe(
    "partNumber=2&uploadId=a%2Bb%2Fc%3Dd%2Ae%27%28f%29%21~",
  )
})
