export const errors = {
  fields: "Some of what you entered cannot be used. See the marked fields.",
  offline: "You are offline. What you see is from before; it refreshes automatically.",
  unknown: "Something went wrong on our side.",
  block: {
    what: "This part could not be loaded.",
    safe: "Nothing was changed and nothing is lost.",
    todo: "Try again. If it stays like this, send us the request id.",
  },
  notFound: {
    title: "There is nothing at this address.",
    what: "It was moved or removed, or it belongs to someone else's account.",
    todo: "Check the address, or begin again from the start page.",
  },
}
