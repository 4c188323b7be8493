import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, pageShape } from "../shared/index.ts"
import { IMPORT_LOG_TARGETS, MAX_IMPORT_ITEMS } from "./enums.ts"

const target = z.enum(IMPORT_LOG_TARGETS).describe("Style cards or brand looks")

const Address = z
  .url({ protocol: /^https?$/, error: invalid.webAddress })
  .max(2000)
  .describe("Web address")

function pageOf<const Source extends "page_scrape" | "dribbble" | "bigged">(source: Source, host?: RegExp) {
  return z.object({
    source: z.literal(source).describe("Where the pictures come from"),
    target,
    sourceUrl: Address.refine(
      (value) => !host || host.test(URL.parse(value)?.hostname ?? ""),
      invalid.otherSite,
    ).describe("Address of the page"),
  })
}

/** Pictures by their addresses, own uploads, or all that a page shows. They wait for a review before anyone sees them. */
export const StartImportInput = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("manual_url").describe("Where the pictures come from"),
    target,
    urls: z.array(Address).min(1).max(MAX_IMPORT_ITEMS).describe("Addresses of the pictures"),
  }),
  z.object({
    source: z.literal("file_upload").describe("Where the pictures come from"),
    target,
    fileIds: z.array(Id).min(1).max(MAX_IMPORT_ITEMS).describe("Own uploads: pictures, or ZIP files of pictures"),
  }),
  pageOf("page_scrape"),
  pageOf("dribbble", /(^|\.)dribbble\.com$/),
  pageOf("bigged", /(^|\.)bigged\.com$/),
])
export type StartImportInput = z.infer<typeof StartImportInput>

export const ListImportsInput = z.object(pageShape)
export type ListImportsInput = z.infer<typeof ListImportsInput>

export const ByImportItem = z.object({
  id: Id.describe("Import"),
  at: z.int().min(0).max(MAX_IMPORT_ITEMS).describe("Which of its pictures, from 0"),
})
export type ByImportItem = z.infer<typeof ByImportItem>
