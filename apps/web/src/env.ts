/** Where the web process listens: PORT, HOST; development mode follows NODE_ENV. */
export function webEnv() {
  return {
    port: Number(process.env.PORT ?? 3000),
    hostname: process.env.HOST ?? "127.0.0.1",
    dev: process.env.NODE_ENV === "development",
  }
}
