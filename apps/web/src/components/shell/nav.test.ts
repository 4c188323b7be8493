import { describe, expect, it } from "vitest"
import { currentPlace, PLACES } from "./nav.ts"

describe("currentPlace", () => {
  it("is the place a page lies under", () => {
    expect(currentPlace("CLIENT", "/client/tasks/42/review")).toBe("tasks")
    expect(currentPlace("CLIENT", "/client/tasks")).toBe("tasks")
  })

  it("is home only at home", () => {
    expect(currentPlace("CLIENT", "/client")).toBe("home")
    expect(currentPlace("CLIENT", "/client/unknown")).toBeUndefined()
  })

  it("is not fooled by a common beginning", () => {
    expect(currentPlace("CLIENT", "/client/tasks-archive")).toBeUndefined()
  })
})

describe("PLACES", () => {
  it("keeps every place of a role under that role's address, once", () => {
    for (const [role, places] of Object.entries(PLACES)) {
      const hrefs = places.map((place) => place.href)
      expect(new Set(hrefs).size).toBe(hrefs.length)
      expect(hrefs.every((href) => href.startsWith(`/${role.toLowerCase()}`))).toBe(true)
    }
  })
})
