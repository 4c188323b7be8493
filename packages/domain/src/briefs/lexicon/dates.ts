/** Names of the months in the languages that are read, by number; short forms with or without a full stop. */
const MONTH_NAMES: readonly string[] = [
  "jan(?:uary|uar|vier)?|janv|jänner|enero|ene|januar|gennaio|gen",
  "feb(?:ruary|ruar|rero)?|févr?(?:ier)?|fevrier|febbraio",
  "mar(?:ch|s|zo)?|märz|mrz|maerz",
  "apr(?:il|ile)?|avr(?:il)?|abr(?:il)?",
  "may|mai|mayo|maggio",
  "june?|juni?|juin|junio|giugno",
  "july?|juli?|juil(?:let)?|julio|luglio",
  "aug(?:ust)?|août|aout|ago(?:sto)?",
  "sept?(?:ember|embre|iembre)?|settembre|septiembre|setiembre",
  "oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre",
  "nov(?:ember|embre|iembre)?",
  "dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|decembre|dic(?:iembre|embre)?|des(?:ember)?",
]
const MONTH_PATTERNS = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})$`, "iu"))
export const MONTH = `(?:${MONTH_NAMES.join("|")})`

/** 1 to 12; 0 when it is no month. */
export function monthOf(word: string): number {
  const bare = word.replace(/\.$/, "")
  return MONTH_PATTERNS.findIndex((pattern) => pattern.test(bare)) + 1
}

const WEEKDAY_NAMES: readonly string[] = [
  "monday|montag|lundi|lunes|mandag|lunedì|lunedi",
  "tuesday|dienstag|mardi|martes|tirsdag|martedì|martedi",
  "wednesday|mittwoch|mercredi|miércoles|miercoles|onsdag|mercoledì|mercoledi",
  "thursday|donnerstag|jeudi|jueves|torsdag|giovedì|giovedi",
  "friday|freitag|vendredi|viernes|fredag|venerdì|venerdi",
  "saturday|samstag|sonnabend|samedi|sábado|sabado|lørdag|sabato",
  "sunday|sonntag|dimanche|domingo|søndag|domenica",
]
const WEEKDAY_PATTERNS = WEEKDAY_NAMES.map((names) => new RegExp(`^(?:${names})$`, "iu"))
const SHORT_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
/** Full names anywhere; English short ones after a word that makes them a day. */
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join("|")}|(?<=(?:by|on|next|this|before|until|till|for|due|from) )(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?! \\p{Lu}))`

/** 1 (Monday) to 7 (Sunday); 0 when it is no day. */
export function weekdayNumber(word: string): number {
  const full = WEEKDAY_PATTERNS.findIndex((pattern) => pattern.test(word)) + 1
  return full || SHORT_WEEKDAYS.findIndex((short) => word.toLowerCase().startsWith(short)) + 1
}
