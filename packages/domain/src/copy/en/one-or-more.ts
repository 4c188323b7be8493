/** "1 credit", "3 credits". */
export const oneOrMore = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
