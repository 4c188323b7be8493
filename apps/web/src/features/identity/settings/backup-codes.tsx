"use client"

import { Button } from "@/components/ui/button.tsx"
import { CopyButton } from "@/components/ui/copy-button.tsx"
import * as m from "@/messages/index.ts"

const words = m.twoFactor

function download(codes: readonly string[]) {
  const text = `${words.codesFileHead}\n\n${codes.join("\n")}\n`
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }))
  const link = document.createElement("a")
  link.href = url
  link.download = words.codesFile
  link.click()
  URL.revokeObjectURL(url)
}

/** Codes that are shown this one time. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="title text-lg">{words.codesTitle}</h3>
        <p className="mt-1 text-ink-2 text-sm">{words.codesNote}</p>
      </div>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-lg bg-sunk p-4 font-mono text-sm sm:max-w-96">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" onClick={onKept}>
          {words.kept}
        </Button>
        <Button onClick={() => download(codes)}>{m.actions.download}</Button>
        <CopyButton value={codes.join("\n")} label={words.copyCodes} className="text-sm" />
      </div>
    </div>
  )
}
