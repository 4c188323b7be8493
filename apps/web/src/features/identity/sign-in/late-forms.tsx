"use client"

import { lateForm } from "@/components/form/late-form.tsx"

export const SignInForm = lateForm(() => import("./sign-in-form.tsx").then((module) => module.SignInForm), 3)
export const SignUpForm = lateForm(() => import("./sign-up-form.tsx").then((module) => module.SignUpForm), 4)
export const JoinForm = lateForm(() => import("./join-form.tsx").then((module) => module.JoinForm), 12)
export const JoinTeam = lateForm(() => import("./join-team.tsx").then((module) => module.JoinTeam), 3)
export const AcceptMembership = lateForm(
  () => import("./accept-membership.tsx").then((module) => module.AcceptMembership),
  2,
)
export const EmailForm = lateForm(() => import("./email-form.tsx").then((module) => module.EmailForm), 2)
export const ResetForm = lateForm(() => import("./reset-form.tsx").then((module) => module.ResetForm), 2)
export const Resend = lateForm(() => import("./resend.tsx").then((module) => module.Resend), 1)
