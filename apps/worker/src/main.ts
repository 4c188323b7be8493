import { writeFileSync } from "node:fs"
import { connectAs, getApp, startWorker } from "@atelier/api/worker"

connectAs("job")
// `--heartbeat <file>`: written after every sweep, so that its age says whether this worker does its work.
const [, , flag, heartbeat] = process.argv
const worker = startWorker(getApp(), () => {
  if (flag === "--heartbeat" && heartbeat) {
    writeFileSync(heartbeat, "")
  }
})

let stopping = false
async function stop() {
  if (stopping) {
    return
  }
  stopping = true
  await worker.stop()
  process.exit(0)
}
process.on("SIGINT", () => void stop())
process.on("SIGTERM", () => void stop())
