import { connectAs, startWorker } from "@atelier/api/worker"

connectAs("job")
const worker = startWorker()

let stopping = false
const stop = async () => {
  if (stopping) {
    return
  }
  stopping = true
  await worker.stop()
  process.exit(0)
}
process.on("SIGINT", () => void stop())
process.on("SIGTERM", () => void stop())
