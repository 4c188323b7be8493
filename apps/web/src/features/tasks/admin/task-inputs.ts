/** The same on the server and in the browser, or what was fetched beforehand is wasted. */
export const taskRoundsInput = (taskId: string) => ({ taskId, limit: 10 })
export const taskJournalInput = (taskId: string) => ({ taskId, limit: 50 })
