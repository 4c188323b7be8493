/** "1 credit", "3 credits", "3 entries". */
export const oneOrMore = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`
