import { inLocale } from "@atelier/domain/copy"
import type { UNREADABLE } from "@atelier/domain/delivery"

/** What was read from a file, beside it. */
export const fileFacts = inLocale({
  title: "About this file",
  spaces: { srgb: "RGB", rgb: "RGB", rgb16: "RGB", cmyk: "CMYK", "b-w": "Greyscale", grey16: "Greyscale", lab: "Lab" },
  bits: (bits: number) => `${bits}-bit`,
  transparent: "Transparent background",
  opaque: "No transparency",
  dpi: (dpi: number) => `${dpi} dpi`,
  frames: (frames: number) => `${frames} frames`,
  pages: (pages: number) => (pages === 1 ? "1 page" : `${pages} pages`),
  millimetres: (width: number, height: number) => `${width} × ${height} mm`,
  rotated: (degrees: number) => `Rotated by ${degrees}°`,
  framesPerSecond: (frames: string) => `${frames} frames per second`,
  sound: (codec: string) => `Audio: ${codec}`,
  silent: "No audio",
  channels: (channels: number) => (channels === 1 ? "Mono" : channels === 2 ? "Stereo" : `${channels} channels`),
  kilohertz: (value: string) => `${value} kHz`,
  files: (files: string, bytes: string) => `${files}, ${bytes} unpacked`,
  fileCount: (files: number) => (files === 1 ? "1 file" : `${files} files`),
  password: "A password is needed to open it",
  contents: "Show what is inside",
  first: (shown: number, all: number) => `The first ${shown} of ${all} files`,
  unreadable: {
    DAMAGED: "This file is damaged and may not open. Download it to check.",
    ENCRYPTED: "A password is needed to open it.",
    TOO_LARGE: "This file is too large to read its details.",
    SLOW: "The details of this file could not be read in time.",
    OUT_OF_MEMORY: "This file is too complex to read its details.",
  } satisfies Record<(typeof UNREADABLE)[number], string>,
})
