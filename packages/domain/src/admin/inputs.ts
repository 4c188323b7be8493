import { z } from "zod"
import { SETTING_KEYS, SETTINGS } from "./settings.ts"

/** One setting and its new value, checked against that setting's own shape. */
export const UpdateSettingInput = z
  .object({ key: z.enum(SETTING_KEYS), value: z.json() })
  .superRefine(({ key, value }, check) => {
    for (const issue of SETTINGS[key].schema.safeParse(value).error?.issues ?? []) {
      check.addIssue({ code: "custom", path: ["value", ...issue.path], message: issue.message })
    }
  })
export type UpdateSettingInput = z.infer<typeof UpdateSettingInput>
