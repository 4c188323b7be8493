import type { CompanyRole, TeamRole } from "@atelier/domain/companies"
import { inLocale } from "@atelier/domain/copy"

const roles = { OWNER: "Owner", MEMBER: "Member", VIEWER: "Viewer" } satisfies Record<CompanyRole, string>

export const team = inLocale({
  title: "Team",
  note: "Everyone here sees the company's tasks. Orders are paid from one balance.",
  none: {
    title: "Your team will appear here",
    body: "Start with your company, then invite the people you work with.",
    action: "Tell us about your company",
  },
  roles,
  roleHelp: {
    MEMBER: "Orders, comments and approves.",
    VIEWER: "Sees everything, changes nothing.",
  } satisfies Record<TeamRole, string>,
  people: "People",
  you: "You",
  name: "Name",
  role: "Role",
  thisMonth: "This month",
  spent: (spent: string) => spent,
  spentOf: (spent: string, budget: string) => `${spent} of ${budget}`,
  actions: "Actions",
  change: {
    open: "Edit",
    title: (name: string) => `Edit ${name}`,
    budget: "Monthly budget in credits",
    budgetHelp: "What they can order for in a calendar month. Leave it empty for no limit.",
    budgetWrong: "Enter a whole number of credits, or leave it empty.",
    done: (name: string) => `${name} is updated.`,
  },
  remove: {
    open: "Remove",
    title: (name: string) => `Remove ${name}?`,
    description: "They can no longer see anything of the company. The tasks they ordered stay and become yours.",
    confirm: "Remove from the company",
    done: (name: string) => `${name} was removed.`,
  },
  leave: {
    open: "Leave the company",
    title: "Leave the company?",
    description: "You can no longer see its tasks, and those you ordered go to the owner. Your own credits stay yours.",
    confirm: "Leave the company",
    done: "You left the company.",
  },
  ownership: {
    open: "Make owner",
    title: (name: string) => `Make ${name} the owner?`,
    description: (name: string) =>
      `${name} has seven days to accept. Then the balance is theirs to manage and you become a member. You can withdraw the offer until then.`,
    confirm: "Offer ownership",
    offered: (name: string) => `${name} was asked to become the owner.`,
    waiting: (name: string) => `${name} has been asked to become the owner.`,
    asked: "The owner asks you to take over this company.",
    askedNote:
      "You would manage its people and its balance, and pay for its orders. Credits of your own become part of the balance.",
    accept: "Become the owner",
    accepted: "You are the owner now.",
    decline: "Decline",
    declined: "You declined.",
    withdraw: "Withdraw the offer",
    withdrawn: "The offer is withdrawn.",
  },
  invite: {
    title: "Invite someone",
    email: "E-mail",
    help: "They get a link that works for two weeks.",
    role: "Role",
    wrong: "Enter a full e-mail address.",
    send: "Send invitation",
    sent: (email: string) => `Invitation sent to ${email}.`,
  },
  invitations: {
    title: "Open invitations",
    until: "Expires",
    again: "Send again",
    revoke: "Withdraw",
    revoked: "Invitation withdrawn.",
  },
  invitation: {
    title: (company: string) => `Join ${company}`,
    note: (inviter: string, role: TeamRole) =>
      `${inviter} invites you as a ${role === "MEMBER" ? "member: you can order, comment and approve" : "viewer: you can see everything and change nothing"}.`,
    forAddress: (email: string) => `The invitation is for ${email}.`,
    ownCredits: "Credits of your own stay yours. They are not spent on the company's orders.",
    join: "Join the company",
    leaveOwn: (company: string) => `Leave ${company}, where you are the only person. Your tasks stay with you.`,
    otherAccount: (email: string) => `You are signed in with another address. Sign out, then sign in as ${email}.`,
    signIn: "Sign in to accept",
    create: "Create your account",
    created: "Your account is ready. Sign in to start.",
    gone: "This invitation no longer works",
    goneNote: "It was already used, withdrawn, or it has expired. Ask for a new one.",
    home: "Open Atelier",
  },
})
