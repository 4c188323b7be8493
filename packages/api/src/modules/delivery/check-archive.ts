import { extensionOf, type FileFacts, MAX_LISTED_FILES, type PackedFile } from "@atelier/domain/delivery"
import { cut } from "@atelier/domain/shared"
import { isStorageFailure } from "#integrations/storage"
import { fail, isDomainError } from "#platform/errors"
import { openZip, type Zip, type ZipEntry, type ZipSource } from "#platform/zip"

type ArchiveFacts = Extract<FileFacts, { kind: "ARCHIVE" }>

/** A document that is an archive inside may have more parts, since people do not unpack it. */
const MAX_PARTS = 20_000
const MAX_RATIO = 200
const SMALL_BYTES = 1_000_000
const MAX_UNPACKED_BYTES = 50 * 1024 ** 3
const LOCAL_HEADER_BYTES = 30
const LONGEST_NAME = 255

const maxFiles = (fileName: string) => (extensionOf(fileName) === "zip" ? MAX_LISTED_FILES : MAX_PARTS)

/** Whether whoever unpacks it may end up writing elsewhere: upwards, from the root, on another drive. */
function leadsOutside(name: string): boolean {
  const path = name.replaceAll("\\", "/")
  return path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes("..") || /\p{Cc}/u.test(path)
}

const swells = (bytes: number, packedBytes: number) => bytes > SMALL_BYTES && bytes > packedBytes * MAX_RATIO

/** Several files of the archive are made of the same bytes: little grows into much. */
function areShared(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  return sorted.some(({ at, packedBytes }, index) => {
    const next = sorted[index + 1]
    return next !== undefined && at + LOCAL_HEADER_BYTES + packedBytes > next.at
  })
}

function refuse(because: "DAMAGED" | "EMPTY" | "TOO_MANY" | "SWELLS" | "OUTSIDE" | "LINK", name = "", max = 0): never {
  return fail("ARCHIVE_REFUSED", { because, name: cut(name, 100), max })
}

async function readAll(zip: Zip): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  for await (const entry of zip.entries()) {
    entries.push(entry)
  }
  return entries
}

function assertSafe(entries: readonly ZipEntry[], source: ZipSource): void {
  const outside = entries.find(({ name }) => leadsOutside(name))
  const link = entries.find(({ isLink }) => isLink)
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (outside || link) {
    refuse(outside ? "OUTSIDE" : "LINK", (outside ?? link)?.name)
  }
  const one = entries.some((entry) => entry.bytes > 100 * SMALL_BYTES && swells(entry.bytes, entry.packedBytes))
  if (one || swells(bytes, source.size) || bytes > MAX_UNPACKED_BYTES || areShared(entries)) {
    refuse("SWELLS")
  }
}

function factsOf(entries: readonly ZipEntry[]): ArchiveFacts {
  const files = entries.filter(({ isFolder }) => !isFolder)
  const list: PackedFile[] = files
    .slice(0, MAX_LISTED_FILES)
    .map(({ name, bytes }) => ({ name: cut(name.replaceAll("\\", "/"), LONGEST_NAME), bytes }))
  return {
    kind: "ARCHIVE",
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    isEncrypted: files.some(({ isEncrypted }) => isEncrypted),
    list,
  }
}

/** What a ZIP holds, by its table of contents alone; ARCHIVE_REFUSED for what would harm whoever unpacks it. */
export async function checkArchive(source: ZipSource, fileName: string): Promise<ArchiveFacts> {
  const max = maxFiles(fileName)
  try {
    const zip = await openZip(source)
    if (zip.count > max) {
      refuse("TOO_MANY", "", max)
    }
    const entries = await readAll(zip)
    assertSafe(entries, source)
    const facts = factsOf(entries)
    return facts.files === 0 ? refuse("EMPTY") : facts
  } catch (error) {
    const isOurs = isStorageFailure(error) || isDomainError(error)
    return isOurs ? Promise.reject(error) : refuse("DAMAGED")
  }
}
