import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from "yauzl"

/** Where the bytes of an archive are: `read` answers those of a part, which lies within `size`. */
export type ZipSource = { size: number; read: (start: number, length: number) => Promise<Uint8Array> }

export type ZipEntry = {
  /** As it stands in the archive. */
  name: string
  isFolder: boolean
  isLink: boolean
  isEncrypted: boolean
  /** Unpacked, as the archive says. */
  bytes: number
  packedBytes: number
  /** Where it begins. */
  at: number
  /** Its content, never more than it says that it has; rejects when it says something else than is there. */
  unpack: () => Promise<Uint8Array>
}

export type Zip = { count: number; entries: () => AsyncGenerator<ZipEntry> }

const BLOCK_BYTES = 262_144
const FILE_KIND = 0o170000
const LINK = 0o120000

/** Asks for few large parts instead of many small ones, which a bucket would answer one by one. */
function inBlocks({ size, read }: ZipSource): ZipSource["read"] {
  let block: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() }
  return async (start, length) => {
    const isHere = start >= block.start && start + length <= block.start + block.bytes.byteLength
    if (!isHere) {
      const wanted = Math.min(Math.max(length, BLOCK_BYTES), size - start)
      block = { start, bytes: await read(start, wanted) }
    }
    return block.bytes.subarray(start - block.start, start - block.start + length)
  }
}

function readerOf(source: ZipSource): RandomAccessReader {
  const read = inBlocks(source)
  const reader: RandomAccessReader = Reflect.construct(RandomAccessReader, [])
  reader._readStreamForRange = (start, end) =>
    Readable.from(
      (async function* () {
        yield Buffer.from(await read(start, end - start))
      })(),
    )
  return reader
}

function toEntry(entry: Entry, unpack: ZipEntry["unpack"]): ZipEntry {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  return {
    name,
    isFolder: /[\\/]$/.test(name),
    isLink: ((externalFileAttributes >>> 16) & FILE_KIND) === LINK,
    isEncrypted: entry.isEncrypted(),
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    at: entry.relativeOffsetOfLocalHeader,
    unpack,
  }
}

/** The table of contents of a ZIP; nothing is unpacked until it is asked for. Rejects when there is none that can be read. */
export async function openZip(source: ZipSource | Uint8Array): Promise<Zip> {
  const from: ZipSource =
    source instanceof Uint8Array
      ? { size: source.byteLength, read: async (start, length) => source.subarray(start, start + length) }
      : source
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false }
  const file = await fromRandomAccessReaderPromise(readerOf(from), from.size, options)
  return {
    count: file.entryCount,
    entries: async function* () {
      for await (const entry of file.eachEntry()) {
        yield toEntry(entry, async () => buffer(await file.openReadStreamPromise(entry)))
      }
    },
  }
}
