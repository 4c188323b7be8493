export const account = {
  timezone: {
    label: "Time zone",
    other: "Others",
    now: (time: string) => `It is ${time} there now.`,
    device: (city: string) => `Use this device's: ${city}`,
  },
  words: {
    help: "Enter adds one.",
    full: (most: number) => `${most} at most. Remove one to add another.`,
    remove: (word: string) => `Remove ${word}`,
  },
}
