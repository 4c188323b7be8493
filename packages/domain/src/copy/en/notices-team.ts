import type { NoticeCopy } from "../copy.ts"
import { oneOrMore } from "./one-or-more.ts"

type TeamNotices = Pick<
  NoticeCopy,
  Extract<keyof NoticeCopy, `member.${string}` | `ownership.${string}` | `order.${string}`>
>

const ROLE = {
  MEMBER: "You are a member: you can order, comment and approve.",
  VIEWER: "You are a viewer: you can see everything and change nothing.",
}

export const teamNotices: TeamNotices = {
  "member.joined": {
    client: {
      title: ({ member, company }) => `${member} joined ${company}`,
      body: () => "You can set their role and their monthly budget.",
    },
  },
  "member.left": {
    client: {
      title: ({ member, company }) => `${member} left ${company}`,
      body: () => "Their tasks are yours now.",
    },
  },
  "member.removed": {
    client: {
      title: ({ company }) => `You no longer belong to ${company}`,
      body: () => "The tasks you ordered stay with the company. Your account and your own credits are unchanged.",
    },
  },
  "member.changed": {
    client: {
      title: ({ company }) => `Your role in ${company} has changed`,
      body: ({ role, monthlyBudget }) =>
        monthlyBudget === null
          ? ROLE[role]
          : `${ROLE[role]} Your monthly budget is ${oneOrMore(monthlyBudget, "credit")}.`,
    },
  },
  "ownership.offered": {
    client: {
      title: ({ owner, company }) => `${owner} asks you to take over ${company}`,
      body: ({ until }, { at }) =>
        `The owner pays for everyone and decides who belongs to the company. Accept or decline until ${at(until)}.`,
    },
  },
  "order.waiting": {
    client: {
      title: ({ title, member, credits }) => `${member} wants to order "${title}" for ${oneOrMore(credits, "credit")}`,
      body: ({ note }) =>
        [note, "Nothing is charged until you approve it. It expires in seven days."].filter(Boolean).join("\n\n"),
    },
  },
  "order.approved": {
    client: {
      title: ({ title, owner }) => `${owner} approved "${title}"`,
      body: ({ credits }) => `It is ordered for ${oneOrMore(credits, "credit")}.`,
    },
  },
  "order.declined": {
    client: {
      title: ({ title, owner }) => `${owner} declined "${title}"`,
      body: ({ answer }) => `${answer}\n\nYour draft is still there, and nothing was charged.`,
    },
  },
  "order.expired": {
    client: {
      title: ({ title }) => `No one decided about "${title}" in time`,
      body: () => "Your draft is still there, and nothing was charged. Ask again when you are ready.",
    },
  },
  "ownership.taken": {
    client: {
      title: ({ owner, company }) => `${owner} is the owner of ${company} now`,
      body: ({ credits }) => `The balance of ${oneOrMore(credits, "credit")} moved with it. You are a member.`,
    },
  },
}
