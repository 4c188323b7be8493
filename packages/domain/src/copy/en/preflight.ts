/** What a comparison of a delivery with its brief finds. */
export const preflight = {
  print: (size: string, pixels: string) => `${size} (${pixels} at 300 dpi)`,
  exact: (size: string, file: string) => `${size}: ${file}`,
  larger: (size: string, file: string) => `${size}: ${file} is larger, same shape`,
  smaller: (size: string, file: string, actual: string) => `${size}: ${file} has the right shape but only ${actual}`,
  notMeasured: (size: string) => `${size}: cannot be measured here, check it manually`,
  noFile: (size: string) => `${size}: no file has this size`,
  notAskedFor: (file: string, actual: string) => `${file} is ${actual}, which the brief does not ask for`,
  video: (file: string) => `Video: ${file}`,
  videoPacked: "Video: may be in the archive",
  videoMissing: "The brief asks for a video",
  tooFew: (wanted: number, files: number) => `The brief asks for ${wanted} pieces; there are ${files} files`,
}
