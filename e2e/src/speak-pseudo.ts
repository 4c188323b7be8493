import { makePseudoLocale } from "@atelier/domain/testing"

// Loaded before a program: it speaks the pseudo-locale from its first word on.
globalThis.atelierLocale = makePseudoLocale()
