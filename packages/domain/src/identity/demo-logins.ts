/** Every demo account has this password; they exist only on the embedded database. */
export const DEMO_PASSWORD = "studio-demo-2026"

export const DEMO_LOGINS = [
  { role: "client", email: "lena@nordlicht.example", password: DEMO_PASSWORD },
  { role: "freelancer", email: "mira@studio.example", password: DEMO_PASSWORD },
  { role: "freelancer", email: "teo@studio.example", password: DEMO_PASSWORD },
  { role: "admin", email: "jonas@atelier.example", password: DEMO_PASSWORD },
] as const
