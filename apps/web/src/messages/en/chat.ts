export const chat = {
  keys: "Enter sends, Shift and Enter begins a new line.",
  offline: "You are offline. What you write is kept here.",
  sending: "Sending",
  waiting: "Sent as soon as you are connected again",
  notSent: "Not sent: no answer from the server.",
  refused: (why: string) => `Not sent: ${why}`,
  again: "Try again",
  takeBack: "Edit",
  attach: "Add files",
}
