import type { AxisArt } from "../card.ts"
import { bars, bridge, browser, skyline } from "../motifs-things.ts"

export const CORPORATE: AxisArt = {
  axis: "corporate",
  tags: ["professional", "trustworthy", "structured"],
  energy: "balanced",
  density: "balanced",
  formality: "formal",
  audience: "b2b",
  cards: {
    instagram_post: {
      name: "Dependable supply",
      subStyle: "layered slopes",
      about: "Two clear slopes carry the eye up to a sober title.",
      palette: ["#eaf0f6", "#12355b", "#4d8fc4", "#a9cbe4", "#f2b33d"],
      elements: ["slopes", "grid", "clear title"],
      moods: ["cool", "trustworthy", "clear"],
      industries: ["Logistics", "Finance"],
      draw(a, _, navy, blue, sky, amber) {
        a.path("M0 300L134 196 320 262V400H0z", sky)
        a.path("M0 336L160 226 320 306V400H0z", blue)
        a.path("M0 372L190 268 320 346V400H0z", navy)
        a.circle(264, 180, 22, amber)
        a.text("sans", "Dependable", 28, 72, 42, navy, { track: -20 })
        a.text("sans", "supply", 28, 114, 42, navy, { track: -20 })
        a.rect(28, 134, 44, 4, blue)
      },
    },
    instagram_story: {
      name: "Office hours",
      subStyle: "facade",
      about: "A facade of windows, some of them lit, a calm caption block.",
      palette: ["#0f2f4f", "#ffffff", "#2f6ca3", "#f6c453", "#1d4a78"],
      elements: ["facade", "window grid", "caption block"],
      moods: ["cool", "serious", "clear"],
      industries: ["Real estate", "Professional services"],
      draw(a, _, white, blue, lit, deep) {
        a.path("M40 340V60L150 24V340z", blue)
        a.path("M150 340V24L236 76V340z", deep)
        const rows =
          "M58 96h18v24h-18zM92 84h18v24h-18zM126 74h12v24h-12zM58 150h18v24h-18zM126 134h12v24h-12zM58 204h18v24h-18zM92 198h18v24h-18zM92 252h18v24h-18zM126 250h12v24h-12z"
        a.path(rows, white)
        a.path("M92 142h18v24h-18zM126 192h12v24h-12zM58 256h18v24h-18zM172 112h16v24h-16zM206 186h14v24h-14z", lit)
        a.rect(0, 340, 270, 140, white)
        a.text("sans", "Office hours", 26, 396, 36, "#0f2f4f", { track: -18 })
        a.text("sans", "Mon to Fri", 26, 436, 25, "#2f6ca3")
      },
    },
    instagram_reel: {
      name: "Three steps",
      subStyle: "numbered steps",
      about: "Three numbered discs on one line, the first one done.",
      palette: ["#f3f6f9", "#163a5f", "#2aa198", "#c9d8e6"],
      elements: ["steps", "vertical line", "numbers"],
      moods: ["clear", "cool", "trustworthy"],
      industries: ["Finance", "Insurance"],
      draw(a, bg, navy, teal, mist) {
        a.rect(0, 0, 270, 112, navy)
        a.text("sans", "3 steps", 26, 70, 42, bg, { track: -15 })
        a.rect(56.5, 170, 5, 230, mist)
        for (const [index, [word, ink]] of (
          [
            ["Plan", teal],
            ["Build", navy],
            ["Run", navy],
          ] as const
        ).entries()) {
          const y = 176 + index * 112
          a.circle(59, y, 32, ink)
          a.text("sans", String(index + 1), 59, y + 11, 32, bg, { align: "middle" })
          a.text("sans", word, 112, y + 11, 34, navy)
        }
      },
    },
    linkedin_post: {
      name: "Quarterly results",
      subStyle: "chart and claim",
      about: "A bar chart with one highlighted bar beside a short claim.",
      palette: ["#f5f7fa", "#102a43", "#2f80c2", "#bcd4e8", "#f0a83a"],
      elements: ["bar chart", "claim", "panel"],
      moods: ["clear", "cool", "confident"],
      industries: ["Finance", "Technology"],
      draw(a, _, navy, blue, sky, amber) {
        a.rect(270, 0, 210, 251, "#102a43")
        bars(a, 375, 132, 170, sky, blue, amber)
        a.text("sans", "Up by", 32, 90, 40, navy, { track: -15 })
        a.text("black", "18%", 30, 168, 84, blue, { track: -30 })
        a.text("sans", "since spring", 32, 210, 26, navy)
      },
    },
    linkedin_banner: {
      name: "Skyline",
      subStyle: "city line",
      about: "A city at the right, the field of work at the left.",
      palette: ["#dfeaf3", "#14395c", "#3e7fb1", "#8fb8d6", "#ffffff"],
      elements: ["skyline", "clear title"],
      moods: ["cool", "trustworthy", "open"],
      industries: ["Real estate", "Finance"],
      draw(a, _, navy, blue, sky, white) {
        a.circle(470, 66, 40, white)
        skyline(a, 420, 104, 130, sky, blue, navy)
        skyline(a, 520, 94, 150, blue, navy, sky)
        skyline(a, 608, 110, 120, navy, sky, blue)
        a.rect(0, 154, 640, 6, navy)
        a.text("sans", "Advisory", 36, 76, 50, navy, { track: -20 })
        a.text("sans", "for city makers", 38, 116, 30, blue)
      },
    },
    facebook_ad: {
      name: "Bridge the gap",
      subStyle: "bridge",
      about: "A bridge from edge to edge, the promise above the water.",
      palette: ["#e8f1f2", "#0b3c49", "#2a9d8f", "#9fd3c7", "#f4a259"],
      elements: ["bridge", "water line", "clear title"],
      moods: ["cool", "trustworthy", "calm"],
      industries: ["Finance", "Consulting"],
      draw(a, _, navy, teal, mint, amber) {
        a.circle(420, 62, 26, amber)
        bridge(a, 240, 166, 240, navy, teal)
        a.rect(0, 212, 480, 39, teal)
        a.rect(0, 226, 480, 4, mint)
        a.rect(0, 238, 480, 4, mint)
        a.text("sans", "Bridge the gap", 32, 54, 40, navy, { track: -20 })
      },
    },
    static_ad: {
      name: "One partner",
      subStyle: "quadrants",
      about: "Four quarters of one circle in four blues, the claim beneath.",
      palette: ["#ffffff", "#0e2f50", "#1f6fb2", "#7fb2dd", "#cfe2f1"],
      elements: ["quarter circles", "grid", "clear title"],
      moods: ["clear", "cool", "confident"],
      industries: ["Consulting", "Technology"],
      draw(a, _, navy, blue, sky, mist) {
        a.path("M196 40V164H72A124 124 0 0 1 196 40z", navy)
        a.path("M204 40A124 124 0 0 1 328 164H204z", blue)
        a.path("M72 172H196V296A124 124 0 0 1 72 172z", sky)
        a.path("M204 172H328A124 124 0 0 1 204 296z", mist)
        a.text("sans", "One partner, four desks", 200, 358, 29, navy, { align: "middle", track: -8 })
      },
    },
    video_ad: {
      name: "How it works",
      subStyle: "product window",
      about: "A product window on a blue field with a play mark.",
      palette: ["#1e5aa8", "#ffffff", "#0c2d57", "#9cc3ea", "#ffb84d"],
      elements: ["browser window", "play mark", "caption"],
      moods: ["clear", "cool", "modern"],
      industries: ["Technology", "Insurance"],
      draw(a, _, white, navy, sky, amber) {
        a.path("M300 0H480V270H220z", navy)
        browser(a, 336, 128, 236, sky, white, amber)
        a.circle(78, 190, 30, white)
        a.path("M69 175V205L95 190z", navy)
        a.text("sans", "How it", 36, 84, 42, white, { track: -18 })
        a.text("sans", "works", 36, 128, 42, white, { track: -18 })
      },
    },
    web_banner: {
      name: "Sign in safely",
      subStyle: "shield and button",
      about: "A shield, a short promise and one clear button.",
      palette: ["#0f3d3e", "#f2f7f5", "#3fb68b", "#a7dcc6", "#0a2a2b"],
      elements: ["shield", "button", "clear title"],
      moods: ["trustworthy", "cool", "clear"],
      industries: ["Technology", "Insurance"],
      draw(a, _, white, green, mint, deep) {
        a.rect(0, 0, 150, 165, deep)
        a.path("M75 26L122 42V80Q122 120 75 142 28 120 28 80V42z", green)
        a.path("M75 26L122 42V80Q122 120 75 142z", mint)
        a.stroke("M54 82L70 98 98 66", deep, 9, true)
        a.text("sans", "Sign in safely", 184, 74, 42, white, { track: -18 })
        a.rect(187, 98, 130, 5, mint)
        a.rect(476, 56, 136, 54, green, { radius: 8 })
        a.text("sans", "Start", 544, 93, 30, deep, { align: "middle" })
      },
    },
    logo: {
      name: "Meridian",
      subStyle: "line mark",
      about: "Rising bars inside a circle, the name in plain capitals.",
      palette: ["#ffffff", "#10385f", "#2d86c9"],
      elements: ["line mark", "wordmark"],
      moods: ["trustworthy", "clear", "cool"],
      industries: ["Finance", "Consulting"],
      draw(a, bg, navy, blue) {
        a.circle(180, 132, 76, navy)
        a.path("M126 178V140h20v52h-9zM156 192V112h20v94h-20zM186 206V88h20v110z", bg)
        a.path("M216 190V64L236 84V178z", blue)
        a.text("sans", "MERIDIAN", 182, 284, 37, navy, { align: "middle", track: 90 })
      },
    },
    presentation_slide: {
      name: "Road map",
      subStyle: "timeline",
      about: "Four quarters on one line, the current one filled.",
      palette: ["#f7f9fb", "#14324f", "#2b7bbb", "#d3e1ed", "#f2a541"],
      elements: ["timeline", "markers", "heading"],
      moods: ["clear", "cool", "structured"],
      industries: ["Technology", "Consulting"],
      audience: "enterprise",
      draw(a, bg, navy, blue, mist, amber) {
        a.rect(0, 0, 12, 270, blue)
        a.text("sans", "Road map", 38, 78, 46, navy, { track: -18 })
        a.rect(42, 152, 398, 6, mist)
        a.rect(42, 152, 142, 6, blue)
        for (const [index, x] of [58, 182, 306, 424].entries()) {
          a.circle(x, 155, 18, index < 2 ? blue : mist)
          a.circle(x, 155, 8, index === 1 ? amber : bg)
          a.text("sans", `Q${index + 1}`, x, 218, 30, navy, { align: "middle" })
        }
      },
    },
    youtube_thumbnail: {
      name: "Five mistakes",
      subStyle: "number panel",
      about: "A big numeral on a panel, the subject in plain words.",
      palette: ["#ffffff", "#0d2c4d", "#1b75bb", "#e9f1f8", "#f39c2d"],
      elements: ["numeral", "panel", "underline"],
      moods: ["clear", "confident", "cool"],
      industries: ["Education", "Finance"],
      draw(a, white, navy, blue, mist, amber) {
        a.rect(0, 0, 480, 270, mist)
        a.path("M0 0H196L150 270H0z", blue)
        a.text("black", "5", 84, 206, 200, white, { align: "middle" })
        a.text("sans", "mistakes", 206, 120, 56, navy, { track: -22 })
        a.text("sans", "in reports", 206, 176, 48, navy, { track: -20 })
        a.rect(208, 198, 96, 7, amber)
      },
    },
    email_header: {
      name: "Monthly brief",
      subStyle: "header grid",
      about: "A grid of tiles runs out at the right, the title stands left.",
      palette: ["#12345a", "#ffffff", "#2f7fbd", "#79b0dc", "#f4b942"],
      elements: ["tile grid", "clear title"],
      moods: ["cool", "structured", "trustworthy"],
      industries: ["Professional services", "Technology"],
      draw(a, _, white, blue, sky, amber) {
        a.path(
          "M400 0h50v50h-50zM500 0h50v50h-50zM450 50h50v50h-50zM550 50h50v50h-50zM500 100h50v50h-50zM450 150h50v50h-50z",
          blue,
        )
        a.path("M550 0h50v50h-50zM500 50h50v50h-50zM550 150h50v50h-50z", sky)
        a.rect(550, 100, 50, 50, amber)
        a.text("sans", "Monthly brief", 38, 104, 52, white, { track: -22 })
        a.text("sans", "What moved", 40, 148, 30, sky)
      },
    },
  },
}
