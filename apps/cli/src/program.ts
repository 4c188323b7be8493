import { cliRouter } from "@atelier/api/cli"
import { createCli } from "trpc-cli"

const USAGE = `Every procedure of Atelier as a command, with the rights of the user named by --as (or ATELIER_AS).
  atelier create-admin --email you@example.com
  atelier tasks admin list --as you@example.com --json
Options of every command: --as <e-mail>   who acts     --json   one line of JSON for machines`

/** The commands, made from the router; whoever runs them acts with the rights of this context. */
export const createProgram = (context: unknown) =>
  createCli({ router: cliRouter, name: "atelier", description: USAGE, context: context as never })
