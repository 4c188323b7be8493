/** The same on the server and in the browser, or what was fetched beforehand is wasted. */
export const purchasesInput = { limit: 10 }
