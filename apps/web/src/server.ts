import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { connectAs, createEdge, doubtsAbout, getApp } from "@atelier/api/server"
import next from "next"
import { webEnv } from "./env.ts"
import { hearPageFailures } from "./lib/page-failures.ts"
import { EMPTY_STYLES, TOAST_STYLES } from "./lib/toast-styles.ts"

/** Pages that are the same for everyone who is not signed in. */
const FOR_ALL = ["/", "/sign-in", "/sign-up", "/join", "/forgot"]

const { port, hostname, dev } = webEnv()
connectAs("web")
const app = getApp()
const pages = next({ dev, hostname, port, dir: dirname(dirname(fileURLToPath(import.meta.url))), quiet: true })
const handlePage = pages.getRequestHandler()

hearPageFailures((failure) => {
  // A refusal by the router is no fault of the page.
  const refused = failure.error instanceof Error && failure.error.name === "TRPCError"
  app.log[refused ? "warn" : "error"](failure, "page failed")
})
for (const doubt of doubtsAbout(app.env)) {
  app.log.warn(doubt)
}

await pages.prepare()
const handleUpgrade = pages.getUpgradeHandler()
const { server, stop } = createEdge({
  app,
  dev,
  forAll: FOR_ALL,
  still: ["/"],
  styles: [TOAST_STYLES, EMPTY_STYLES],
  pages: (req, res) => handlePage(req, res),
})
server.on("upgrade", (req, socket, head) => void (dev ? handleUpgrade(req, socket, head) : socket.destroy()))
server.listen(port, hostname, () => app.log.info({ port }, "web is ready"))

let asked = 0
async function end() {
  asked += 1
  if (asked > 1) {
    server.closeAllConnections()
    return
  }
  await stop()
  process.exit(0)
}
process.on("SIGINT", () => void end())
process.on("SIGTERM", () => void end())
