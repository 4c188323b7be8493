export const marketing = {
  title: "Atelier: creative work that knows whose turn it is",
  description:
    "Describe what you need in a conversation. Atelier writes the brief with you, names the price before you agree, finds the right freelancer and keeps everyone to their dates.",
  nav: { how: "How it goes", prices: "Prices", freelancers: "Freelancers", signIn: "Sign in", start: "Begin" },
  hero: {
    title: "Creative work that knows whose turn it is.",
    lead: "Tell Atelier what you need, in your own words. It becomes a brief and a price while you talk. Then the right person makes it, and you always see what happens next, who does it, and by when.",
    start: "Describe your first task",
    join: "Work as a freelancer",
    note: "The price is named before you agree. Before work starts, every credit comes back.",
    turn: "Your turn: approve version 2, or ask for changes.",
    turnNote: "In four days it is approved automatically. One of two revision rounds is left.",
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
        title: "Someone right says yes",
        text: "Skills, working hours, experience, free capacity and track record are weighed, and you can read why this person was chosen. Each offer has a deadline. When it expires, the next person is asked at once.",
      },
      review: {
        title: "Point at what should change",
        text: "Every version is checked by Atelier before you see it. Say what is off, compare versions side by side, approve when it is right. Two rounds of changes are included.",
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
      audience: "still missing",
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
      label: "An open offer with its countdown",
      title: "Mira is deciding",
      text: "It is hers alone until 15:44. If she is busy, Teo is asked at once.",
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
    text: "Eight directions to begin with. Choose one or two, ask for more like them, or bring your own reference.",
  },
  silence: {
    title: "And if someone stays silent?",
    items: [
      {
        term: "A freelancer does not answer",
        text: "The offer expires and the next person is asked at once. If no one is found within three days, the task is cancelled and all credits come back.",
      },
      {
        term: "You do not answer",
        text: "You are reminded on day three and day four. On day five the version is approved, so that no one waits for their pay without end.",
      },
      {
        term: "You change your mind",
        text: "Before work starts, cancelling costs nothing. After that half of the credits come back, and the other half pays for the work that was done.",
      },
    ],
  },
  prices: {
    title: "One price: a credit",
    text: (price: string) => `A credit costs ${price}. Larger packages cost less.`,
    each: (price: string) => `${price} each`,
    saving: (percent: string) => `${percent} less`,
    tableTitle: "What a task takes, in credits",
    tableNote: (percent: string) =>
      `For one piece within three days. Each further piece of the same task costs ${percent} of the first.`,
    category: "Kind of work",
  },
  freelancers: {
    title: "For those who make it",
    text: "You see the pay, the brief and the date before you say yes, and declining costs you nothing. The time to answer an offer counts in your working hours only. What you earn is protected even when a client's card fails.",
    pay: (amount: string) => `${amount} a credit`,
    example: (amount: string) => `A carousel of 15 credits pays ${amount}, fixed when you accept.`,
    join: "Apply to join",
  },
  footer: { line: "Creative work with a next step.", signUp: "Sign up", home: "Start page" },
}
