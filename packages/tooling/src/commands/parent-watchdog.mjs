// Loaded into every program that a command starts: when the command is gone, the program ends as if asked to.
if (process.channel) {
  process.channel.unref()
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
// What the program forks inherits its flags but has a channel of its own: without the watchdog, or it would end at once.
const at = process.execArgv.findIndex((flag) => flag.endsWith("parent-watchdog.mjs"))
if (at > 0) {
  process.execArgv.splice(at - 1, 2)
}
