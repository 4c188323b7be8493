import { z } from "zod"
import { SETTING_KEYS, SETTINGS } from "./settings.ts"

/** One setting and its new value, checked against that setting's own shape. */
export const UpdateSettingInput = z
  .object({ key: z.enum(SETTING_KEYS).describe("Setting"), value: z.json().describe("Its new value") })
  .superRefine(({ key, value }, check) => {
    for (const issue of SETTINGS[key].schema.safeParse(value).error?.issues ?? []) {
      check.addIssue({ code: "custom", path: ["value", ...issue.path], message: issue.message })
    }
  })
export type UpdateSettingInput = z.infer<typeof UpdateSettingInput>

/** A job that failed every attempt, by its number in the queue. */
export const FailedJobInput = z.object({
  jobId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .describe("Job number, as admin needs shows it"),
})
export type FailedJobInput = z.infer<typeof FailedJobInput>

const EXPORT_LISTS = ["tasks", "people", "audit", "journal", "purchases", "payouts", "webhooks", "rounds"] as const
export type ExportList = (typeof EXPORT_LISTS)[number]

/** A list that an admin has just taken out as CSV. */
export const RecordExportInput = z.object({
  list: z.enum(EXPORT_LISTS).describe("List that was exported"),
  filter: z.record(z.string().max(40), z.string().max(200)).default({}).describe("Filter of the list"),
  rows: z.int().min(0).max(1_000_000).describe("Number of rows"),
})
export type RecordExportInput = z.infer<typeof RecordExportInput>
