"use client"

import { lateForm } from "@/components/form/late-form.tsx"

export const WelcomeForm = lateForm(() => import("./welcome-form.tsx").then((module) => module.WelcomeForm), 5)
