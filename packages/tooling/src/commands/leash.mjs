// Loaded into every program the front door runs: when the front door is gone, the program ends as if asked to.
if (process.channel) {
  process.channel.unref()
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
// What the program forks inherits its flags, but lives by its own channel: unleashed, or it would end at once.
const at = process.execArgv.findIndex((flag) => flag.endsWith("leash.mjs"))
if (at > 0) {
  process.execArgv.splice(at - 1, 2)
}
