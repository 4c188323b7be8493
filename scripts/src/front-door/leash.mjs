// Loaded into every program the front door runs: when the front door is gone, the program ends as if asked to.
if (process.channel) {
  process.channel.unref()
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
