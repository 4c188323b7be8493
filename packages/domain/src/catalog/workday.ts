/** Deadlines end with the working day, 18:00 on the client's clock. */
export const END_OF_WORKDAY_HOUR = 18
