import { NUMBER, readNumber } from "./numbers.ts"

/** Names of the months in the languages that are read, in order; short forms only where they are no other word. */
const MONTH_NAMES: readonly string[] = [
  "jan(?:uary|uar|vier)?|janv|jänner|enero|ene|januar|gennaio",
  "feb(?:ruary|ruar|rero)?|févr?(?:ier)?|fevrier|febbraio",
  "mar(?:ch|s|zo)?|märz|mrz|maerz",
  "apr(?:il|ile)?|avr(?:il)?|abr(?:il)?",
  "may|mai|mayo|maggio",
  "june?|juni?|juin|junio|giugno",
  "july?|juli?|juil(?:let)?|julio|luglio",
  "aug(?:ust)?|août|aout|agosto",
  "sept?(?:ember|embre|iembre)?|settembre|setiembre",
  "oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre",
  "nov(?:ember|embre|iembre)?",
  "dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|decembre|dic(?:iembre|embre)?|desember",
]
const whole = (names: readonly string[]) => names.map((one) => new RegExp(`^(?:${one})$`, "iu"))
const MONTH_PATTERNS = whole(MONTH_NAMES)
export const MONTH = `(?:${MONTH_NAMES.join("|")})`

/** 1 to 12; 0 when it is no month. */
export function monthOf(word: string): number {
  return MONTH_PATTERNS.findIndex((pattern) => pattern.test(word)) + 1
}

const WEEKDAY_NAMES: readonly string[] = [
  "monday|montag|lundi|lunes|mandag|lunedì|lunedi",
  "tuesday|tues|tuseday|teusday|dienstag|mardi(?! gras)|martes|tirsdag|martedì|martedi",
  "wednesday|weds|wensday|wednsday|wendesday|mittwoch|mitwoch|mercredi|miércoles|miercoles|onsdag|mercoledì|mercoledi",
  "thursday|thurs|thurday|thrusday|donnerstag|jeudi|jueves|torsdag|giovedì|giovedi",
  "friday|freitag|vendredi|viernes|fredag|venerdì|venerdi",
  "saturday|samstag|sonnabend|samedi|sábado|sabado|lørdag|sabato",
  "sunday|sonntag|dimanche|domingo|søndag|domenica",
]
const WEEKDAY_PATTERNS = whole(WEEKDAY_NAMES)
const SHORT_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
/** Full names anywhere; English short ones after a word that makes them a day. */
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join("|")}|(?<=(?:by|on|next|this|before|until|till|due|from) )(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun))`

/** Full and short names, where a number follows. */
export const ANY_WEEKDAY = `(?:${WEEKDAY_NAMES.join("|")}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|mo|di|mi|do|fr|sa|so)`

/** 1 (Monday) to 7 (Sunday); 0 when it is no day. */
export function weekdayNumber(word: string): number {
  const full = WEEKDAY_PATTERNS.findIndex((pattern) => pattern.test(word)) + 1
  return full || SHORT_WEEKDAYS.findIndex((short) => word.toLowerCase().startsWith(short)) + 1
}

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, ein: 1, eine: 1, einer: 1, einem: 1, un: 1, une: 1, una: 1, en: 1, et: 1 },
  ...{ zwei: 2, zweier: 2, deux: 2, dos: 2, to: 2, due: 2, drei: 3, trois: 3, tres: 3, tre: 3, paar: 2, par: 2 },
  ...{ vier: 4, quatre: 4, cuatro: 4, fire: 4, quattro: 4, fünf: 5, cinq: 5, cinco: 5, fem: 5, cinque: 5 },
  ...{ sechs: 6, six: 6, seis: 6, seks: 6, sei: 6, sieben: 7, sept: 7, siete: 7, sju: 7, syv: 7, sette: 7 },
  ...{ acht: 8, huit: 8, ocho: 8, åtte: 8, otto: 8, neun: 9, neuf: 9, nueve: 9, ni: 9, nove: 9 },
  ...{ zehn: 10, dix: 10, diez: 10, ti: 10, dieci: 10, vierzehn: 14, quinze: 15, quince: 15, fjorten: 14 },
}
/** How many days or weeks, in figures or words. */
export const COUNT = `(?:${NUMBER}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`

export function countOf(word: string): number | null {
  return COUNTS[word.toLowerCase()] ?? readNumber(word)
}

const UNIT_NAMES = {
  workday:
    "(?:business|working|work) days?|workdays?|werktagen?|werktage|arbeitstagen?|arbeitstage|jours? (?:ouvrés?|ouvrables?)|días? (?:hábil(?:es)?|laborables?)|virkedag(?:er)?|arbeidsdag(?:er)?|giorni lavorativi",
  hour: "hours?|hrs?|h|stunden?|heures?|horas?|timer?|or[ae]",
  day: "days?|tag(?:en?)?|jours?|días?|dias?|dag(?:er)?|giorn[io]",
  week: "weeks?|wks?|wochen?|semaines?|semanas?|uker?|settiman[ae]",
  month: "months?|monat(?:en?)?|mois|mes(?:es)?|måned(?:er)?|mes[ei]",
} as const
export type DateUnit = keyof typeof UNIT_NAMES
const UNIT_PATTERNS = Object.entries(UNIT_NAMES).map(
  ([unit, names]) => [unit as DateUnit, new RegExp(`^(?:${names})$`, "iu")] as const,
)
export const UNITS = `(?:${Object.values(UNIT_NAMES).join("|")})`

export function unitOf(word: string): DateUnit | null {
  return UNIT_PATTERNS.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

const SPOKEN_DAYS: readonly string[] = [
  "first|ersten|premier|primero|første",
  "second|zweiten|andre",
  "third|dritten|tredje",
  "fourth|vierten|fjerde",
  "fifth|fünften|femte",
  "sixth|sechsten|sjette",
  "seventh|siebten|syvende",
  "eighth|achten|åttende",
  "ninth|neunten|niende",
  "tenth|zehnten|dix|diez|tiende",
  "eleventh|elften|onze|ellevte",
  "twelfth|zwölften|douze|doce|tolvte",
  "thirteenth|dreizehnten|treize|trece|trettende",
  "fourteenth|vierzehnten|quatorze|catorce|fjortende",
  "fifteenth|fünfzehnten|quinze|quince|femtende",
  "sixteenth|sechzehnten|seize|dieciséis|sekstende",
  "seventeenth|siebzehnten|dix-sept|diecisiete|syttende",
  "eighteenth|achtzehnten|dix-huit|dieciocho|attende",
  "nineteenth|neunzehnten|dix-neuf|diecinueve|nittende",
  "twentieth|zwanzigsten|vingt|veinte|tjuende",
  "twenty[- ]first|einundzwanzigsten",
  "twenty[- ]second|zweiundzwanzigsten",
  "twenty[- ]third|dreiundzwanzigsten",
  "twenty[- ]fourth|vierundzwanzigsten",
  "twenty[- ]fifth|fünfundzwanzigsten",
  "twenty[- ]sixth|sechsundzwanzigsten",
  "twenty[- ]seventh|siebenundzwanzigsten",
  "twenty[- ]eighth|achtundzwanzigsten",
  "twenty[- ]ninth|neunundzwanzigsten",
  "thirtieth|dreißigsten|trente|treinta",
  "thirty[- ]first|einunddreißigsten",
]
const SPOKEN_PATTERNS = whole(SPOKEN_DAYS)
/** The number of a day of the month in words, as someone dictates it. */
export const SPOKEN_DAY = `(?:${SPOKEN_DAYS.toReversed().join("|")})`

export function dayNumberOf(word: string): number {
  return SPOKEN_PATTERNS.findIndex((pattern) => pattern.test(word)) + 1
}
