import { inLocale } from "@atelier/domain/copy"
import type { FreelancerStatus } from "@atelier/domain/identity"

export const profile = inLocale({
  title: "Profile",
  savedAsYouGo: "Saved automatically",
  notSaved: "Some changes are not saved. Check the marked fields.",
  work: "Your work",
  standing: {
    reason: (reason: string) => `Reason: ${reason}`,
    PENDING: {
      title: "Atelier's turn: your application is under review",
      next: "This usually takes up to two working days, and we e-mail you the result. In the meantime, complete your profile: your skills, portfolio and hours decide which offers you get.",
    },
    REJECTED: {
      title: "Your application was rejected",
      next: "You can still edit your profile. If something important has changed, reply to our e-mail.",
    },
    SUSPENDED: {
      title: "Your account is suspended",
      next: "You can read your history, but you can't edit your profile. Reply to our e-mail if this is a mistake.",
    },
  } satisfies Record<Exclude<FreelancerStatus, "APPROVED">, { title: string; next: string }> & {
    reason: (reason: string) => string
  },
  availability: {
    title: "Availability",
    available: "Send me offers",
    availableHelp: "When this is off, open offers go to someone else. You keep your active tasks.",
    urgent: "Include urgent tasks",
    urgentHelp: "They pay more, and their offers expire sooner.",
    backOn: "On vacation, back on",
    backOnHelp: "Leave empty if you're available.",
    awayUntil: "No offers until",
    awayOpen: "No offers until you end your vacation.",
    iAmBack: "End vacation",
  },
  limits: {
    title: "Offer preferences",
    minCredits: "Minimum task, in credits",
    minCreditsHelp: "You won't be offered smaller tasks.",
    maxTasks: "Max. active tasks",
    maxTasksHelp: "You won't get offers once you reach it.",
    categories: "Preferred work",
    categoriesHelp: "You score higher for tasks in these categories. If you choose none, all count the same.",
  },
  facts: {
    label: "Your stats",
    level: "Level",
    completed: "Finished tasks",
    rating: "Rating",
    rated: (rating: string, count: number) => `${rating} of 5, ${count === 1 ? "1 rating" : `${count} ratings`}`,
    onTime: "On time",
    accepts: "Offers accepted",
    answers: "Response time",
    notYet: "No data yet",
    note: "Atelier sets the level. The rest comes from your tasks. Declining an offer never lowers your rating.",
  },
  skills: {
    label: "Skills",
    add: "Add a skill",
    choose: "Choose from the list",
    help: "Offers are matched by skills first. Add what you do well; you can add more later.",
    level: (name: string) => `Level in ${name}`,
    years: (name: string) => `Years with ${name}`,
    yearsUnit: "years",
    verified: "Verified",
    remove: (name: string) => `Remove ${name}`,
    verifiedNote: "Atelier verifies skills after seeing your work. Changing the level removes the verification.",
  },
  specializations: {
    label: "Specialties",
    help: "What you're known for, such as packaging or carousel ads. Press Enter to add one.",
  },
  links: {
    label: "Portfolio",
    one: (at: number) => `Link ${at}`,
    add: "Add a link",
    remove: (at: number) => `Remove link ${at}`,
    help: "Your website, portfolio or single projects. Links must start with https.",
  },
  bio: { label: "About you", help: "Two or three sentences, shown to clients whose tasks you work on." },
  rate: {
    label: "Your hourly rate in US dollars",
    help: "Only Atelier sees it. Pay is fixed per task before you accept; this helps us set it fairly.",
  },
})
