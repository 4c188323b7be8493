import type { Reply } from "./http.ts"

const CSS = `:root{--brand-primary:#0F5C5A;--brand-accent:#E8A33D;--brand-secondary:#7A2E3A}
body{margin:0;background:#fbfaf7;color:#222;font-family:"Source Sans 3",Arial,sans-serif}
h1,h2{font-family:Fraunces,Georgia,serif;color:#0F5C5A}main{max-width:640px;margin:10vh auto;padding:0 24px}a{color:#7A2E3A}`

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAJAAAABgAgMAAACPuhMyAAAADFBMVEUSXVv+/v7eokOOsrGNzMlNAAAACXBIWXMAAAsTAAALEwEAmpwYAAAA4ElEQVRIx+2VMQ6CMBSGG1mMCeEe7Myc4tnEkDDrxBG8BLsLiT4v0Uv0HixsTSoKYmmLNK6+b2qan5+v9CUwRhAEYbMNCaUhITyvZzZ4WQ/t8BrShCFOIVIpSZHUH0vly1JqWsVc+aVyWX32JZStK5V0wI2HMwDgei6lZb9ZGKEIXpRaDVJ33Q07gllVE3vEcVXMThSZIUCsPUVW1QkbT5FVdcCbr2heNUoV7meXjpRwQ7EtVfluMDOlGt/Lnu7SkKq5YGspBLE0SckUOrbL8/bu4uLrWOb9zZaKfsUE8SMP/9qZ14YBAnwAAAAASUVORK5CYII=",
  "base64",
)

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Home | Harbour Kayaks</title>
<meta name="description" content="Guided kayak tours along the coast. Book a seat for this weekend.">
<meta name="keywords" content="kayak, coast, small groups"><meta name="theme-color" content="#0F5C5A">
<link rel="stylesheet" href="/website/style.css">
<script type="application/ld+json">{"@type":"SportsActivityLocation","name":"Harbour Kayaks"}</script></head>
<body><main><img class="logo" src="/website/logo.png" alt="" width="72" height="48"><h1>Harbour Kayaks</h1><p>Guided kayak tours along the coast. Book a seat for this weekend.</p>
<p><a href="https://www.instagram.com/harbourkayaks">Instagram</a> <a href="https://www.facebook.com/harbourkayaks">Facebook</a></p></main></body></html>`

/** A company's website to read a brand from, where no public network is wanted. */
export function website(file: string): Reply | null {
  const known: Record<string, Reply> = {
    "": { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: PAGE },
    "style.css": { status: 200, headers: { "content-type": "text/css" }, body: CSS },
    "logo.png": { status: 200, headers: { "content-type": "image/png" }, body: LOGO },
  }
  return known[file] ?? null
}
