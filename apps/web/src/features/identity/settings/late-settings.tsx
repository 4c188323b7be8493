"use client"

import { lateForm } from "@/components/form/late-form.tsx"

export const ProfileSettings = lateForm(
  () => import("./profile-settings.tsx").then((module) => module.ProfileSettings),
  4,
)
export const PasswordSettings = lateForm(
  () => import("./password-settings.tsx").then((module) => module.PasswordSettings),
  3,
)
