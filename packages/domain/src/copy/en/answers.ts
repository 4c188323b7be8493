/** Answers of the server before a page or a call is reached, and when something of ours fails. */
export const answers = {
  internal: (requestId: string | undefined) =>
    requestId
      ? `Something went wrong on our side. Nothing was changed. Try again, or write to us and quote ${requestId}.`
      : "Something went wrong on our side. Nothing was changed. Try again.",
  noSuchAddress: "There is nothing at this address. Check it for typos.",
  badAddress: "This is not a valid address. Check it for typos.",
  tooManyPages: "You opened too many pages in a short time. Wait a moment and try again.",
  tooManyRequests: "Too many requests at once. Wait a moment and try again.",
  filesMethod: "Send files with POST and fetch them with GET.",
  sendJson: "Send the request body as JSON.",
  method: (method: string, kind: string, path: string) => `${path} is a ${kind} and can't be called with ${method}.`,
}
