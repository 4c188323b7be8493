import type { FreelancerStatus } from "@atelier/domain/identity"

export const profile = {
  title: "Profile",
  savedAsYouGo: "Saved as you go",
  notSaved: "Something is not saved yet. See the marked fields.",
  work: "Your work",
  standing: {
    reason: (reason: string) => `The reason: ${reason}`,
    PENDING: {
      title: "Atelier's turn: your application is being read",
      next: "Usually within two working days; you hear from us by e-mail either way. Meanwhile you can complete your profile: skills with their levels, work that can be seen, and your hours decide which offers you get first.",
    },
    REJECTED: {
      title: "Your application was not accepted",
      next: "You can still edit your profile. If something important has changed, reply to our e-mail.",
    },
    SUSPENDED: {
      title: "Your account is suspended",
      next: "You can read your history; the profile cannot be changed. Reply to our e-mail if this is a mistake.",
    },
  } satisfies Record<Exclude<FreelancerStatus, "APPROVED">, { title: string; next: string }> & {
    reason: (reason: string) => string
  },
  availability: {
    title: "Availability",
    available: "Send me offers",
    availableHelp: "When this is off, open offers go to someone else at once. Your active tasks stay yours.",
    urgent: "Include urgent tasks",
    urgentHelp: "They pay more and their offers expire sooner.",
    backOn: "On vacation, back on",
    backOnHelp: "Leave it empty while you are here.",
    awayUntil: "No offers until",
    awayOpen: "No offers until you say that you are back.",
    iAmBack: "I am back",
  },
  limits: {
    title: "Which offers are worth sending",
    minCredits: "Smallest task, in credits",
    minCreditsHelp: "Smaller ones are not offered to you.",
    maxTasks: "Most tasks at a time",
    maxTasksHelp: "At this number no further offers come.",
    categories: "What you like best",
    categoriesHelp: "These add points when tasks are matched. Without a choice, all count the same.",
  },
  facts: {
    label: "How it goes",
    level: "Level",
    completed: "Finished tasks",
    rating: "Rating",
    rated: (rating: string, count: number) => `${rating} of 5, ${count === 1 ? "1 rating" : `${count} ratings`}`,
    onTime: "On time",
    accepts: "Offers accepted",
    answers: "Answers within",
    notYet: "Not yet known",
    note: "Atelier sets the level. The rest follows from your tasks; declining an offer never lowers the rating.",
  },
  skills: {
    label: "Skills",
    add: "Add a skill",
    choose: "Choose from the list",
    help: "Offers are matched by skills first. Name what you do well; you can add more later.",
    level: (name: string) => `Level in ${name}`,
    years: (name: string) => `Years with ${name}`,
    yearsUnit: "years",
    verified: "Verified",
    remove: (name: string) => `Remove ${name}`,
    verifiedNote: "Atelier verifies a skill after seeing your work. Changing its level takes the mark away.",
  },
  specializations: {
    label: "Specialisations",
    help: "What you are known for, such as packaging or carousel ads. Enter adds one.",
  },
  links: {
    label: "Work that can be seen",
    one: (at: number) => `Link ${at}`,
    add: "Add a link",
    remove: (at: number) => `Remove link ${at}`,
    help: "Your site, a portfolio, single projects. Addresses that start with https.",
  },
  bio: { label: "About you", help: "Two or three sentences. Clients whose tasks you take see them." },
  rate: {
    label: "Your hourly rate in US dollars",
    help: "Only Atelier sees it. Pay is fixed for each task before you accept; this helps to set it fairly.",
  },
}
