type ImageSize = { width: number; height: number; hasAlpha: boolean | null }
/** `more`: the header goes on beyond these bytes. `later`: it stands anywhere in the file. `broken`: it is not what it begins as. */
export type ImageHeader = ImageSize | "more" | "later" | "broken"
