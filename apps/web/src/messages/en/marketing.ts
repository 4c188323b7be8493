import { inLocale } from "@atelier/domain/copy"

export const marketing = inLocale({
  title: "Atelier: creative work that knows whose turn it is",
  description:
    "Describe what you need in a conversation. Atelier writes the brief with you, shows the price before you agree, finds the right freelancer and keeps everyone to their dates.",
  nav: { how: "How it works", prices: "Prices", freelancers: "Freelancers", signIn: "Sign in", start: "Get started" },
  hero: {
    title: "Creative work that knows whose turn it is.",
    lead: "Tell Atelier what you need, in your own words. It becomes a brief and a price while you talk. Then the right person makes it, and you always see what happens next, who does it, and by when.",
    start: "Describe your first task",
    join: "Work as a freelancer",
    note: "You see the price before you agree. Cancel before work starts for a full refund.",
    turn: "Your turn: approve version 2 or request changes.",
    turnNote: "Auto-approves in 4 days. 1 of 2 revision rounds left.",
    wall: "Three posters made in different styles",
  },
  how: {
    title: "Four steps, each with a name and a date on it",
    steps: {
      talk: {
        title: "Say it as you would to a colleague",
        text: "No form to fill in. Atelier asks the one question that matters most, offers directions as pictures, and writes the brief beside you. Whatever it only guesses is marked as a guess.",
      },
      price: {
        title: "See the price before you agree",
        text: "Credits follow from the kind of work, its difficulty and your deadline. The sum is shown line by line, charged once, and never changes afterwards.",
      },
      match: {
        title: "The right designer says yes",
        text: "We weigh skills, working hours, experience, capacity and track record, and show you why each person was chosen. Every offer has a deadline. When it expires, the next person is asked right away.",
      },
      review: {
        title: "Point at what should change",
        text: "Every version is checked by Atelier before you see it. Say what is off, compare versions side by side, approve when it is right. Revision rounds are included.",
      },
    },
  },
  fragments: {
    talk: {
      label: "A conversation that becomes a brief",
      you: "Our autumn blend starts on 1 December. Five slides for Instagram, warm, a bit like a magazine.",
      atelier: "Five slides, warm and editorial. Who should stop scrolling for it?",
      what: "Carousel, 5 slides",
      whatFrom: "from “five slides”",
      look: "Editorial, warm",
      lookFrom: "from “like a magazine”",
      audience: "missing",
    },
    price: {
      label: "A price with its lines",
      base: (category: string) => `${category}, base`,
      complexity: (level: string) => `${level}`,
      urgency: (urgency: string) => `${urgency}`,
      total: "You pay",
      remain: (credits: string) => `${credits} remain`,
    },
    match: {
      name: "Mira Osei",
      label: "An open offer with its countdown",
      title: "Mira is deciding",
      text: "Exclusive to her until 15:44. If she declines, Teo is asked right away.",
      why: "Why Mira",
    },
    review: {
      label: "A version with two remarks, one of them fixed",
      first: "Could this be the brand red?",
      second: "Fixed in version 2",
    },
  },
  styles: {
    title: "Point at a direction instead of describing it",
    text: "Start with eight directions. Choose one or two, ask for more like them, or bring your own reference.",
  },
  silence: {
    title: "What if someone doesn't answer?",
    items: [
      {
        term: "A freelancer does not answer",
        text: "The offer expires and the next person is asked right away. If no one is found in time, the task is cancelled and all credits are refunded.",
      },
      {
        term: "You do not answer",
        text: "We send you reminders. If you still don't answer, the version is approved automatically, so that freelancers get paid.",
      },
      {
        term: "You change your mind",
        text: "Cancelling is free until work starts. After that, part of your credits is refunded and the rest pays for the work done.",
      },
    ],
  },
  prices: {
    title: "One price: a credit",
    text: (price: string) => `A credit costs ${price}. Larger packages cost less.`,
    each: (price: string) => `${price} each`,
    saving: (percent: string) => `Save ${percent}`,
    tableTitle: "What a task costs, in credits",
    tableNote: (percent: string) =>
      `For one piece within three days. Each extra piece in the same task costs ${percent} of the first.`,
    category: "Kind of work",
  },
  freelancers: {
    title: "For freelancers",
    text: "You see the pay, the brief and the deadline before you accept, and declining costs you nothing. The time to answer an offer only counts during your working hours. Your earnings are safe even if a client's card fails.",
    pay: (amount: string) => `${amount} per credit`,
    example: (amount: string) => `A carousel of 15 credits pays ${amount}, fixed when you accept.`,
    join: "Apply to join",
  },
  footer: { line: "Creative work that knows whose turn it is.", signUp: "Sign up", home: "Start page" },
})
