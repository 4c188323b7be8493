import type { Option } from "./options.ts"
import { dashed } from "./read-input.ts"
import type { Shapes } from "./shape.ts"

const EVERYWHERE = ["--as", "--json", "--input", "--help"]
export const SHELLS = ["bash", "zsh", "fish"] as const
export type Shell = (typeof SHELLS)[number]

type Place = { words: string; next: string[]; options: Option[] }

/** Every place in the tree of commands, with what may follow it. */
function placesOf(shapes: Shapes): Place[] {
  const groups = new Map<string, Set<string>>()
  for (const words of [...shapes.keys(), "run", "completion bash", "completion zsh", "completion fish"]) {
    const names = words.split(" ")
    names.forEach((name, at) => {
      const before = names.slice(0, at).join(" ")
      groups.set(before, (groups.get(before) ?? new Set()).add(name))
    })
  }
  return [
    ...[...groups].map(([words, next]) => ({ words, next: [...next].toSorted(), options: [] })),
    ...[...shapes].map(([words, options]) => ({ words, next: [], options })),
  ]
}

const flagsOf = (options: Option[]) => options.filter(({ positional }) => !positional)
const flag = ({ name }: Option) => `--${dashed(name)}`
const choices = ({ kind, choices }: Option) => choices ?? (kind === "boolean" ? ["true", "false"] : undefined)

function bash(places: Place[]): string {
  const lines = places.map(({ words, next, options }) => {
    const all = [...next, ...flagsOf(options).map(flag), ...(next.length > 0 && words !== "" ? [] : EVERYWHERE)]
    return `    "${words}") words="${all.join(" ")}" ;;`
  })
  const values = places.flatMap(({ words, options }) =>
    flagsOf(options).flatMap((option) => {
      const some = choices(option)
      return some ? [`    "${words} ${flag(option)}") words="${some.join(" ")}" ;;`] : []
    }),
  )
  return `_atelier() {
  local at="" word words="" values="" last="\${COMP_WORDS[COMP_CWORD-1]}" current="\${COMP_WORDS[COMP_CWORD]}" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    [[ "$word" == -* ]] && break
    at="\${at:+$at }$word"
  done
  case "$at $last" in
${values.join("\n")}
    *" --input") COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  [[ -z "$words" ]] && case "$at" in
${lines.join("\n")}
    "run") COMPREPLY=($(compgen -f -- "$current")); return ;;
    "upload "*) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _atelier atelier`
}

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`

function fish(places: Place[]): string {
  const lines = places.flatMap(({ words, next, options }) => [
    ...(next.length > 0
      ? [`complete -c atelier -f -n ${quoted(`__atelier_at ${words}`)} -a ${quoted(next.join(" "))}`]
      : []),
    ...flagsOf(options).map((option) => {
      const some = choices(option)
      return `complete -c atelier -f -n ${quoted(`__atelier_at ${words}`)} -l ${dashed(option.name)} -d ${quoted(option.description)}${some ? ` -x -a ${quoted(some.join(" "))}` : ""}`
    }),
  ])
  return `function __atelier_at
  set -l at
  for word in (commandline -opc)[2..]
    string match -q -- '-*' $word; and break
    set -a at $word
  end
  test "$at" = "$argv"
end
complete -c atelier -l as -x -d 'Who acts'
complete -c atelier -l json -d 'One line of JSON for machines'
complete -c atelier -l input -r -d 'The whole input as JSON from a file'
${lines.join("\n")}`
}

/** A script that completes commands, options and their choices; it runs nothing of ours. */
export function completionFor(shell: Shell, shapes: Shapes): string {
  const places = placesOf(shapes)
  if (shell === "fish") {
    return fish(places)
  }
  const script = bash(places)
  return shell === "bash" ? script : `autoload -U +X bashcompinit && bashcompinit\n${script}`
}
