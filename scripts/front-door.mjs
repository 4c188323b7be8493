// The one way in: runs on any Node >= 20 with nothing but npm, brings the pinned Node and pnpm
// into .toolchain/, installs the packages when they changed, then runs the command on that Node.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  accessSync,
  copyFileSync,
  existsSync,
  constants as fs,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs"
import { constants, homedir, tmpdir } from "node:os"
import { delimiter, dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(root, ".toolchain")
const bin = join(tools, "bin")
const windows = process.platform === "win32"
const exe = windows ? ".exe" : ""

const OUTER =
  /^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix|dir|recursive|filter|omit|include|only|production)$)/i

class Stop extends Error {}

function main() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Stop(`This is Node ${process.versions.node}: install Node.js 20 or newer and run the same command again.`)
  }
  const environment = cleanEnvironment()
  ensure({
    name: "toolchain",
    stamp: join(tools, "stamp"),
    proof: join(bin, `node${exe}`),
    wanted: hashOf(toolchainFiles()),
    work: () => installToolchain(environment),
  })
  ensure({
    name: "packages",
    stamp: join(root, "node_modules", ".atelier-stamp"),
    proof: join(root, "node_modules", ".bin"),
    wanted: hashOf(packageFiles()),
    work: () => installPackages(environment),
  })
  return process.argv[2] === "packages" ? undefined : run(process.argv.slice(2), environment)
}

/** Does the work unless the stamp says it was done for these inputs; two commands started at once take turns. */
function ensure({ name, stamp, proof, wanted, work }) {
  const done = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(proof)
  if (done()) {
    return
  }
  mkdirSync(tools, { recursive: true })
  const unlock = takeTurn(join(tools, "lock"))
  try {
    if (!done()) {
      const started = Date.now()
      const detail = work()
      writeFileSync(stamp, wanted)
      say(name, `${detail}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
    }
  } finally {
    unlock()
  }
}

function installToolchain(environment) {
  const source = join(root, "scripts", "toolchain")
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(source, name), join(tools, name))
  }
  copyFileSync(join(root, ".npmrc"), join(tools, ".npmrc"))
  npm(["ci", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"], environment)
  rmSync(bin, { recursive: true, force: true })
  mkdirSync(bin)
  const packages = join(tools, "node_modules")
  const system = windows ? "win" : process.platform
  const node = join(packages, `node-${system}-${process.arch}`, "bin", `node${exe}`)
  if (existsSync(node)) {
    place(node, `node${exe}`)
  } else if (Number(process.versions.node.split(".")[0]) >= 24) {
    place(process.execPath, `node${exe}`)
  } else {
    throw new Stop(
      `npm holds no Node 24 for ${system}-${process.arch}: install Node.js 24 and run the same command again.`,
    )
  }
  const platform = `${process.platform}-${process.arch}`
  const pnpm = join(packages, "@pnpm", `exe.${platform}`, `pnpm${exe}`)
  if (!existsSync(pnpm)) {
    npm(
      ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", `@pnpm/exe.${platform}@${pinnedPnpm()}`],
      environment,
    )
  }
  place(pnpm, `pnpm${exe}`)
  const { stdout } = spawnSync(join(bin, `node${exe}`), ["--version"], { encoding: "utf8" })
  return `Node ${stdout.trim().slice(1)} and pnpm ${pinnedPnpm()}`
}

function installPackages(environment) {
  capture(
    join(bin, `pnpm${exe}`),
    ["install", "--frozen-lockfile"],
    { cwd: root, env: { ...environment, CI: "true", NODE_ENV: "development" } },
    "The packages could not be installed",
  )
  return "installed from pnpm-lock.yaml"
}

/** Hands over to the commands in TypeScript: becomes them where Node can do that, else passes signals and exit code on. */
function run(args, environment) {
  const node = join(bin, `node${exe}`)
  // What stays beside the product while it runs stays small.
  const lean = args[0] === "start" ? ["--max-semi-space-size=1", "--optimize-for-size"] : []
  const program = [...lean, join(root, "packages", "tooling", "src", "commands", "main.ts"), ...args]
  const env = {
    // What a program has compiled once is not compiled again at its next start.
    NODE_COMPILE_CACHE: join(root, ".atelier", "compile-cache"),
    ...environment,
  }
  // npm runs us under a shell that dies of the signal npm passes on; then nobody tells us, so the program looks after it.
  const told = process.env.npm_lifecycle_event ? { ...env, ATELIER_PARENT: String(process.ppid) } : env
  if (process.execve && !windows) {
    process.removeAllListeners("warning")
    process.chdir(root)
    process.execve(node, [node, ...program], told)
  }
  const child = spawn(node, program, { cwd: root, env: told, stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal))
  }
  child.on("error", (error) =>
    fail(new Stop(`The command did not start (${error.message}): remove .toolchain and try again.`)),
  )
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? "SIGTERM"]))
}

function npm(args, env) {
  const cli = process.env.npm_execpath ?? ""
  const direct = /npm-cli\.c?js$/.test(cli)
  const command = direct ? process.execPath : "npm"
  const options = { cwd: tools, env, shell: windows && !direct }
  capture(command, direct ? [cli, ...args] : args, options, "Node and pnpm could not be installed with npm")
}

function capture(command, args, options, failure) {
  const result = spawnSync(command, args, {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  if (result.error?.code === "ENOENT") {
    throw new Stop(`${failure}: ${command} was not found; install npm and run the same command again.`)
  }
  if (result.status !== 0) {
    const output = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error ?? ""}`
    const log = join(tools, "last-error.log")
    writeFileSync(log, output)
    const network = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output)
    const advice = network
      ? "the package registry cannot be reached; check the network and npm's registry setting, then run the same command again"
      : "read .toolchain/last-error.log, mend what it names and run the same command again"
    throw new Stop(`${failure}: ${advice}.\n\n${output.trim().split("\n").slice(-12).join("\n")}`)
  }
}

function place(source, name) {
  if (windows) {
    copyFileSync(source, join(bin, name))
  } else {
    // Relative, so that the folder may be moved.
    symlinkSync(relative(bin, source), join(bin, name))
  }
}

function takeTurn(lock) {
  for (let waited = 0; waited < 6000; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" })
      return () => unlinkSync(lock)
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error
      }
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > 1000 && !isAlive(lock)) {
        rmSync(lock, { force: true })
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  throw new Stop("Another command has been installing for ten minutes: end it, remove .toolchain/lock and try again.")
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** What the outer npm tells its children is not for ours. Without a home or a temporary folder, the checkout lends its own. */
function cleanEnvironment() {
  const env = { ...process.env }
  for (const name of Object.keys(env)) {
    if (OUTER.test(name)) {
      delete env[name]
    }
  }
  if (!(windows || isWritable(homedir()))) {
    env.HOME = lend("home")
    delete env.npm_config_cache
  }
  if (!isWritable(tmpdir())) {
    env.TMPDIR = lend("tmp")
  }
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  env[path] = [bin, join(root, "node_modules", ".bin"), env[path]].filter(Boolean).join(delimiter)
  return env
}

function isWritable(folder) {
  try {
    accessSync(folder, fs.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

function lend(name) {
  mkdirSync(join(tools, name), { recursive: true })
  return join(tools, name)
}

function toolchainFiles() {
  return ["scripts/toolchain/package.json", "scripts/toolchain/package-lock.json"]
}

function packageFiles() {
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", "e2e/package.json"]
  for (const folder of ["apps", "packages"]) {
    files.push(...readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`))
  }
  if (existsSync(join(root, "patches"))) {
    files.push(...readdirSync(join(root, "patches")).map((name) => `patches/${name}`))
  }
  return files.filter((file) => existsSync(join(root, file)))
}

function hashOf(files) {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`)
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest("hex")
}

function pinnedPnpm() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    .packageManager.split("@")[1]
    .split("+")[0]
}

function say(name, text) {
  process.stdout.write(`  ${name.padEnd(12)} ${text}\n`)
}

function fail(error) {
  const denied = `${error.path} cannot be written (${error.code}): give it to the user who runs this, or make room there.`
  process.stderr.write(`\n${error instanceof Stop ? error.message : error.path ? denied : error.stack}\n`)
  process.exit(1)
}

try {
  main()
} catch (error) {
  fail(error)
}
