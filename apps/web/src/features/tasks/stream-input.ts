/** The same pages on the server and in the browser, or what was fetched beforehand is wasted. */
export const streamInput = (taskId: string) => ({ taskId, limit: 30 })
