import { inLocale } from "@atelier/domain/copy"

/** What stands above every page. */
export const banners = inLocale({
  suspended: (reason: string | null) =>
    `Your account is suspended. You can read your history, but you can't change anything.${reason ? ` Reason: ${reason}` : ""}`,
  rejected: (reason: string | null) =>
    `Your application was rejected.${reason ? ` Reason: ${reason}` : ""} You can still edit your profile.`,
  pending: "Your application is under review. You can edit your profile now; offers start once it is approved.",
  profile: "Open profile",
  frozen: "Your credits are frozen because a payment was returned. Your next purchase settles what you owe.",
  adminWithoutTwoFactor: "Your account can move money and change roles, but is only protected by a password.",
  setUpTwoFactor: "Set up two-factor sign-in",
})
