/** The same on the server and in the browser, or what was fetched beforehand is wasted. */
export const personJournalInput = (userId: string) => ({ userId, limit: 8 })
export const clientTasksInput = (clientId: string) => ({ clientId, limit: 8 })
export const freelancerTasksInput = (freelancerId: string) => ({ freelancerId, limit: 8 })
