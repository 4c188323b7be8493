import { setImmediate } from "node:timers/promises"
import { afterAll } from "vitest"

// Every later file of the process would pay for what goes round after its own file: one such loop took a third of a
// whole run's time before anyone saw it. What is asked for here comes again at once, so two turns are enough to tell.
afterAll(async () => {
  for (let turn = 0; turn < 20; turn++) {
    await setImmediate()
    if (!process.getActiveResourcesInfo().includes("Immediate")) {
      return
    }
  }
  throw new Error("This file leaves a loop of setImmediate running.")
})
