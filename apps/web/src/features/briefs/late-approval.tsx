"use client"

import { lateForm } from "@/components/form/late-form.tsx"

export const AskApproval = lateForm(() => import("./ask-approval.tsx").then((module) => module.AskApproval), 2)
