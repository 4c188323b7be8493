import type { AccountEmailCopy } from "../copy.ts"

const NOT_YOU = "If this was not you, reply to this e-mail."
const ROLES = { CLIENT: "client", FREELANCER: "freelancer", ADMIN: "admin" }

export const accountEmails: AccountEmailCopy = {
  "verify-email": () => ({
    subject: "Confirm your e-mail address",
    paragraphs: ["One click and your account is ready. The link expires in 24 hours."],
    action: "Confirm this address",
    footer: "If you did not sign up at Atelier, ignore this e-mail and nothing happens.",
  }),
  "address-taken": () => ({
    subject: "You already have an account",
    paragraphs: [
      "Someone, perhaps you, tried to sign up with this address. It already has an account, so nothing was changed.",
      "Sign in as usual. If you forgot the password, set a new one.",
    ],
    action: "Set a new password",
  }),
  "reset-password": () => ({
    subject: "Set a new password",
    paragraphs: ["Use this link within an hour to choose a new password. All devices are signed out when you do."],
    action: "Choose a new password",
    footer: "If you did not ask for this, ignore this e-mail; your password stays as it is.",
  }),
  "password-changed": () => ({
    subject: "Your password was changed",
    paragraphs: ["Your password was changed and your other devices were signed out.", NOT_YOU],
    action: "Set another password",
  }),
  "two-factor-changed": ({ enabled }) => ({
    subject: enabled ? "Two-factor sign-in is on" : "Two-factor sign-in is off",
    paragraphs: [
      enabled
        ? "From now on you sign in with your password and a code from your authenticator app."
        : "From now on your password alone is enough to sign in.",
      NOT_YOU,
    ],
  }),
  "application-approved": () => ({
    subject: "Your application is approved",
    paragraphs: [
      "Welcome. From now on you get offers that fit your skills. Set your working hours and say when you are available.",
    ],
    action: "Open your workspace",
  }),
  "application-rejected": ({ reason }) => ({
    subject: "About your application",
    paragraphs: ["Thank you for applying. We cannot take you on at the moment. The reason:", reason],
  }),
  suspended: ({ reason }) => ({
    subject: "Your account is suspended",
    paragraphs: [
      "Your account is suspended. You can sign in and read your history, but you can't change anything. The reason:",
      reason,
      "Reply to this e-mail if you think this is a mistake.",
    ],
  }),
  reinstated: () => ({
    subject: "Your account is open again",
    paragraphs: ["The suspension of your account is lifted."],
    action: "Sign in",
  }),
  "role-changed": ({ role }) => ({
    subject: "Your role has changed",
    paragraphs: [`Your role at Atelier is now ${ROLES[role]}. Sign in again to continue.`],
    action: "Sign in",
  }),
  "team-invitation": ({ company, inviter }) => ({
    subject: "You are invited to join a team at Atelier",
    paragraphs: [`${inviter} invites you to the team of ${company} at Atelier. The link works for two weeks.`],
    action: "See the invitation",
    footer: "If you don't know this company, ignore this e-mail and nothing happens.",
  }),
  invitation: () => ({
    subject: "You are invited to work with Atelier",
    paragraphs: ["We would like to work with you. Create your account with this link; it works for two weeks."],
    action: "Accept the invitation",
  }),
}
