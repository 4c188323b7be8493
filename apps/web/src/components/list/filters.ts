/** The address of a list under a filter; what is empty is left out. */
export function hrefOf(path: string, filter: Record<string, string | undefined>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    if (value) {
      params.set(key, value)
    }
  }
  return params.size > 0 ? `${path}?${params}` : path
}
