/** Files that no one means to hand in. */
const HIDDEN = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) {
      return all
    }
    all.push(...some)
  }
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  }
  const children = isDirectory(entry) ? await childrenOf(entry) : []
  return (await Promise.all(children.map(filesIn))).flat()
}

/** Without what systems put into folders. */
export const meant = (files: readonly File[]): File[] => files.filter(({ name }) => !HIDDEN.test(name))

/** The files of a drop, those in folders among them. Has to be called while the event is handled. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const loose = [...files]
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  return entries.some(isDirectory) ? meant((await Promise.all(entries.map(filesIn))).flat()) : loose
}
