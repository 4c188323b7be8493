import type { BriefIntent } from "../enums.ts"

/** First match of the highest weight wins. A launch is mostly about being noticed. */
export const INTENT_WORDS: readonly (readonly [BriefIntent, RegExp, number])[] = [
  [
    "signups",
    /\b(?:sign(?:ing)?[- ]?ups?|sign people up|registrations?|register(?:ing)?|subscribers?|subscriptions?|subscribe|leads?(?! (?:time|with|the))|wait-?list|book(?:ing)?s? (?:a )?(?:demo|call|table|trial)s?|bookings|rsvps?|downloads?|free trials?|more members|join (?:our|the|us))\b/gi,
    0.88,
  ],
  [
    "authority",
    /\b(?:authority|thought leader(?:ship)?|expertise|credib(?:ility|le)|(?:establish|position|show) (?:us|ourselves|me|myself) as|be taken seriously|build trust|trusted experts?|as experts?|case stud(?:y|ies))\b/gi,
    0.88,
  ],
  [
    "sales",
    /\b(?:sales|sell(?:ing|s)?|buy(?:ers?|ing)?|purchases?|orders?|revenue|conversions?|convert|discounts?|\d+ ?% off|black friday|cyber monday|special offer|promo code|voucher|coupon|clearance|shop now|pre-?orders?)\b/gi,
    0.85,
  ],
  ["sales", /\b(?:sale|offer|deal|promo)\b/gi, 0.72],
  [
    "engagement",
    /\b(?:engag(?:e|ement|ing)|comments|likes|shares|interact(?:ion)?s?|giveaway|contest|poll|quiz|community|user[- ]generated|get people talking|conversations?)\b/gi,
    0.84,
  ],
  [
    "education",
    /\b(?:educat(?:e|es|ing|ional|ion)|teach(?:es|ing)?|explain(?:s|ing|er)?|how[- ]to|tips|tutorial|guide|learn|step[- ]by[- ]step|infographic|facts about|show (?:people )?how|what .{1,30} means)\b/gi,
    0.82,
  ],
  [
    "announcement",
    /\b(?:announc(?:e|es|ing|ements?)|let (?:people|everyone|customers) know|save the date|grand opening|(?:now|we are|we're) hiring|(?:we are|we're) (?:opening|moving|expanding|rebranding|merging)|new (?:office|location|partnership|ceo|cfo|cto)|press release|invit(?:e|es|ation|ing))\b/gi,
    0.86,
  ],
  [
    "awareness",
    /\b(?:aware(?:ness)?|get noticed|notice|visibility|be seen|be known|get our name out|reach more|more reach|brand recognition|put us on the map|people to know)\b/gi,
    0.88,
  ],
  ["awareness", /\b(?:launch(?:es|ing|ed)?|introduc(?:e|es|ing)|teaser?|coming soon|release|drops?)\b/gi, 0.78],
  ["announcement", /\b(?:opens?|opening|event|workshop|webinar|concert|festival|conference|meet-?up)\b/gi, 0.62],
]

export const INTENT_NAMES: Record<BriefIntent, string> = {
  signups: "Sign-ups",
  authority: "Authority",
  awareness: "Awareness",
  sales: "Sales",
  engagement: "Engagement",
  education: "Education",
  announcement: "Announcement",
}

export const INTENT_PHRASES: Record<BriefIntent, string> = {
  signups: "to win sign-ups",
  authority: "to show that you know your field",
  awareness: "to make people notice",
  sales: "to sell",
  engagement: "to get people talking",
  education: "to teach something",
  announcement: "to spread the news",
}
