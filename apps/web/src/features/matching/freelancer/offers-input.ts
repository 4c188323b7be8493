/** The inputs of the lists, for the page that fetches them beforehand. */
export const OPEN_OFFERS = { limit: 25 }
export const OFFER_HISTORY = { limit: 10 }
export const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

export function offerHref(offerId: string): string {
  return `/freelancer/offers/${offerId}`
}
