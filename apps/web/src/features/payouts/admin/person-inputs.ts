/** The same on the server and in the browser, or what was fetched beforehand is wasted. */
export const personEarningsInput = (freelancerId: string) => ({ freelancerId, limit: 8 })
export const personPayoutsInput = (freelancerId: string) => ({ freelancerId, limit: 5 })
