export const profile = {
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
  hours: {
    start: "You start at",
    end: "You stop at",
    day: "In your own time zone. An offer's clock runs only in these hours.",
    overnight: "A night shift, in your own time zone. An offer's clock runs only in these hours.",
    roundTheClock: "Round the clock: an offer's clock never stops.",
  },
}
