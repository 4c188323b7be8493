import type { Canvas } from "../canvas.ts"
import type { AxisArt } from "../card.ts"
import { spark } from "../motifs-nature.ts"
import { browser, chip, phone } from "../motifs-things.ts"

/** A regular grid of dots or lines behind everything. */
function grid(a: Canvas, step: number, ink: string): void {
  let d = ""
  for (let x = step; x < a.w; x += step) {
    d += `M${x} 0V${a.h}`
  }
  for (let y = step; y < a.h; y += step) {
    d += `M0 ${y}H${a.w}`
  }
  a.stroke(d, ink, 1)
}

/** A cube seen from a corner, its middle at x, y. */
function cube(a: Canvas, x: number, y: number, size: number, top: string, left: string, right: string): void {
  a.at(x, y, size / 100, () => {
    a.path("M0-50L43-25 0 0-43-25z", top)
    a.path("M-43-25L0 0V50L-43 25z", left)
    a.path("M43-25L0 0V50L43 25z", right)
  })
}

export const TECH: AxisArt = {
  axis: "tech",
  tags: ["modern", "precise", "digital"],
  energy: "balanced",
  density: "balanced",
  formality: "balanced",
  audience: "startup",
  cards: {
    instagram_post: {
      name: "Slow roast, measured",
      subStyle: "signal curve",
      about: "A roast curve over a fine grid, the name in lower case.",
      palette: ["#0d1117", "#58e1c1", "#1e2d3d", "#f0f6fc", "#ff8a5b"],
      elements: ["grid", "curve", "marker"],
      moods: ["cool", "precise", "dark"],
      industries: ["Technology", "Food and drink"],
      draw(a, _, mint, line, white, coral) {
        grid(a, 40, line)
        a.stroke("M0 226C50 226 60 120 104 120S150 214 196 190 250 74 320 62", mint, 4)
        a.circle(196, 190, 9, coral)
        a.stroke("M196 190V280", coral, 1.5)
        a.text("sans", "slow_roast", 26, 346, 46, white, { track: -20 })
        a.rect(26, 364, 60, 5, mint)
      },
    },
    instagram_story: {
      name: "Stack",
      subStyle: "isometric layers",
      about: "Four layers float above each other in isometric view.",
      palette: ["#11123a", "#6c7bff", "#3dd6d0", "#ff6f91", "#f4f4ff"],
      elements: ["isometric layers", "clear title"],
      moods: ["cool", "modern", "precise"],
      industries: ["Technology", "Finance"],
      draw(a, _, violet, teal, pink, white) {
        for (const [y, ink] of [
          [300, violet],
          [254, teal],
          [208, violet],
          [162, pink],
        ] as const) {
          a.path(`M135 ${y - 54}L241 ${y} 135 ${y + 54} 29 ${y}z`, ink)
          a.path(`M29 ${y}L135 ${y + 54} 241 ${y}v9L135 ${y + 63} 29 ${y + 9}z`, "#11123a")
        }
        a.text("sans", "Full stack", 135, 428, 44, white, { align: "middle", track: -18 })
      },
    },
    instagram_reel: {
      name: "Scan",
      subStyle: "viewfinder",
      about: "A viewfinder with a scanning line over bars of data.",
      palette: ["#06140f", "#39ff9d", "#12392a", "#e9fff5"],
      elements: ["viewfinder", "bars", "scan line"],
      moods: ["futuristic", "dark", "precise"],
      industries: ["Technology", "Security"],
      draw(a, _, neon, dark, white) {
        for (let row = 0; row < 7; row += 1) {
          a.stroke(`M57 ${128 + row * 26}h170`, row % 3 === 1 ? neon : dark, 12 - Math.abs(3 - row) * 2.4)
        }
        a.stroke("M34 132V92H74M196 92H236V132M236 286V326H196M74 326H34V286", white, 4)
        a.rect(20, 207, 230, 3, neon)
        a.text("sans", "scan it", 34, 404, 50, white, { track: -18 })
        a.path("M36 426V450L58 438z", neon)
      },
    },
    linkedin_post: {
      name: "Ship it daily",
      subStyle: "product window",
      about: "A window with a panel in front, the promise at the left.",
      palette: ["#f2f4ff", "#1b1f3b", "#5b5ff5", "#c7cbff", "#16c79a"],
      elements: ["browser window", "panel", "clear title"],
      moods: ["modern", "clear", "cool"],
      industries: ["Technology", "Education"],
      draw(a, _, ink, blue, lilac, green) {
        a.circle(372, 130, 112, lilac)
        browser(a, 372, 118, 188, ink, "#ffffff", blue)
        a.rect(398, 152, 66, 62, green, { radius: 10 })
        a.stroke("M414 184L426 196 448 170", "#ffffff", 6, true)
        a.text("sans", "Ship it", 32, 118, 54, ink, { track: -25 })
        a.text("sans", "daily", 32, 174, 54, blue, { track: -25 })
      },
    },
    linkedin_banner: {
      name: "Open source",
      subStyle: "node network",
      about: "Nodes and lines spread from the right edge.",
      palette: ["#0b1b2b", "#4cc9f0", "#16324a", "#f1faff", "#f9c74f"],
      elements: ["network", "nodes", "clear title"],
      moods: ["cool", "precise", "dark"],
      industries: ["Technology", "Media"],
      draw(a, _, cyan, line, white, yellow) {
        a.stroke(
          "M360 118L424 44 502 92 560 34 624 88M424 44L470 134 502 92 590 136 624 88M560 34L590 136M360 118L470 134",
          "#2b5876",
          2,
        )
        for (const [x, y, r, ink] of [
          [360, 118, 7, cyan],
          [424, 44, 11, cyan],
          [502, 92, 15, yellow],
          [560, 34, 8, white],
          [624, 88, 10, cyan],
          [470, 134, 7, white],
          [590, 136, 9, cyan],
        ] as const) {
          a.circle(x, y, r + 5, line)
          a.circle(x, y, r, ink)
        }
        a.text("sans", "open by", 36, 74, 48, white, { track: -20 })
        a.text("sans", "default", 36, 126, 48, cyan, { track: -20 })
      },
    },
    facebook_ad: {
      name: "Pocket lab",
      subStyle: "device and rays",
      about: "A phone with a glowing disc, rays to both sides.",
      palette: ["#1a0b3f", "#ff5fa2", "#7b5cff", "#ffffff", "#35d0ff"],
      elements: ["phone", "rays", "clear title"],
      moods: ["futuristic", "energetic", "dark"],
      industries: ["Technology", "Health"],
      draw(a, bg, pink, violet, white, cyan) {
        a.path("M366 126L260 0H330zM366 126L420 0H480V30zM366 126L480 170V226zM366 126L300 251H232z", "#2a1460")
        a.circle(366, 126, 92, violet)
        phone(a, 366, 126, 200, white, bg, pink)
        a.circle(366, 94, 12, cyan)
        a.text("sans", "A lab in", 32, 110, 46, white, { track: -20 })
        a.text("sans", "a pocket", 32, 160, 46, pink, { track: -20 })
      },
    },
    static_ad: {
      name: "Core",
      subStyle: "chip",
      about: "A chip in the middle, tracks run to all edges.",
      palette: ["#e9f3f1", "#0d2b2a", "#17b897", "#ff7b54", "#9fd8cb"],
      elements: ["chip", "tracks", "symmetry"],
      moods: ["precise", "modern", "cool"],
      industries: ["Technology", "Engineering"],
      draw(a, _, ink, green, coral, mint) {
        a.stroke("M0 90H90L140 140M0 250H60L120 200M400 90H310L260 140M400 250H340L280 200M120 0V70M280 0V70", mint, 5)
        chip(a, 200, 158, 220, ink, green, coral)
        a.text("sans", "built around", 200, 330, 30, ink, { align: "middle" })
        a.text("sans", "one core", 200, 378, 50, ink, { align: "middle", track: -20 })
      },
    },
    video_ad: {
      name: "Orbit",
      subStyle: "orbits",
      about: "A planet with tilted orbits and two satellites.",
      palette: ["#0a0d24", "#7df9ff", "#2c3570", "#ff9e6d", "#f7f7ff"],
      elements: ["planet", "orbits", "play mark"],
      moods: ["futuristic", "dark", "cool"],
      industries: ["Technology", "Science"],
      draw(a, _, cyan, indigo, orange, white) {
        a.circle(326, 130, 62, indigo)
        a.path("M282 174A62 62 0 0 0 370 86Q360 150 282 174z", orange)
        a.at(
          326,
          130,
          1,
          () => {
            a.path("M-130 0C-130-50 130-50 130 0S-130 50-130 0z", "none", { stroke: cyan, width: 2.5 })
            a.path("M-96 0C-96-130 96-130 96 0S-96 130-96 0z", "none", { stroke: indigo, width: 2.5 })
            a.circle(-130, 0, 9, cyan)
            a.circle(96, 0, 8, orange)
          },
          -24,
        )
        spark(a, 64, 52, 22, [white])
        spark(a, 446, 232, 18, [cyan])
        a.text("sans", "orbit", 34, 152, 64, white, { track: -25 })
        a.path("M38 184V214L64 199z", cyan)
      },
    },
    web_banner: {
      name: "Cubes",
      subStyle: "isometric blocks",
      about: "A small city of cubes in three tones at the right.",
      palette: ["#f5f3ff", "#2b2350", "#8b7cf6", "#c4bbff", "#ff8c6b"],
      elements: ["cubes", "button", "clear title"],
      moods: ["modern", "cool", "clear"],
      industries: ["Technology", "Finance"],
      draw(a, bg, ink, violet, lilac, coral) {
        cube(a, 452, 116, 92, lilac, violet, ink)
        cube(a, 532, 116, 92, lilac, violet, ink)
        cube(a, 612, 116, 92, lilac, violet, ink)
        cube(a, 492, 47, 92, "#ffd0c0", coral, ink)
        cube(a, 572, 47, 92, lilac, violet, ink)
        a.text("sans", "Build in blocks", 36, 76, 44, ink, { track: -20 })
        a.rect(36, 98, 132, 46, violet, { radius: 23 })
        a.text("sans", "Try it", 102, 131, 30, bg, { align: "middle" })
      },
    },
    logo: {
      name: "Nodal",
      subStyle: "node mark",
      about: "Three nodes joined to an angular letter.",
      palette: ["#0e1420", "#4df0b0", "#7a8cff", "#f3f6ff"],
      elements: ["node mark", "wordmark"],
      moods: ["modern", "precise", "dark"],
      industries: ["Technology", "Science"],
      draw(a, _, mint, violet, white) {
        a.stroke("M120 210V82L240 210V82", violet, 20)
        a.circle(120, 82, 25, mint)
        a.circle(240, 210, 25, mint)
        a.circle(120, 210, 25, white)
        a.circle(240, 82, 25, white)
        a.text("sans", "nodal", 180, 318, 66, white, { align: "middle", track: -15 })
      },
    },
    presentation_slide: {
      name: "System map",
      subStyle: "boxes and arrows",
      about: "Three boxes joined by arrows on a dark grid.",
      palette: ["#101828", "#53b1fd", "#1f2a44", "#f5f8ff", "#fdb022"],
      elements: ["diagram", "grid", "heading"],
      moods: ["clear", "precise", "cool"],
      industries: ["Technology", "Engineering"],
      draw(a, bg, blue, line, white, amber) {
        grid(a, 30, line)
        a.stroke("M148 176H190M290 176H332M180 166L190 176 180 186M322 166L332 176 322 186", white, 3)
        a.rect(38, 138, 106, 76, blue, { radius: 10 })
        a.rect(194, 138, 94, 76, amber, { radius: 10 })
        a.rect(336, 138, 106, 76, blue, { radius: 10 })
        a.text("sans", "in", 91, 187, 32, bg, { align: "middle" })
        a.text("sans", "core", 241, 187, 32, bg, { align: "middle" })
        a.text("sans", "out", 389, 187, 32, bg, { align: "middle" })
        a.text("sans", "System map", 38, 86, 46, white, { track: -20 })
      },
    },
    youtube_thumbnail: {
      name: "AI explained",
      subStyle: "pixel head",
      about: "A head of pixels dissolves to the right, three heavy words.",
      palette: ["#160f2e", "#b8ff5c", "#6a4df5", "#ffffff", "#ff5db1"],
      elements: ["pixels", "head", "large words"],
      moods: ["futuristic", "bright", "curious"],
      industries: ["Technology", "Education"],
      draw(a, _, lime, violet, white, pink) {
        const rows = "..xxxx.. .xxxxxx.o xxxoxxxxx.p xxxxxxxo.x xxxxxxxx.p.o .xxxxxo.x ..xxxx.p ..xxx..o".split(" ")
        const cells = (kind: string) =>
          rows
            .flatMap((line, row) =>
              [...line].map((cell, column) =>
                cell === kind ? `M${250 + column * 20} ${52 + row * 21}h17v18h-17z` : "",
              ),
            )
            .join("")
        a.path(cells("x"), violet)
        a.path(cells("o"), lime)
        a.path(cells("p"), pink)
        a.text("black", "HOW", 28, 112, 64, white, { track: -20 })
        a.text("black", "AI SEES", 28, 176, 56, lime, { track: -20, fit: 206 })
      },
    },
    email_header: {
      name: "Changelog",
      subStyle: "terminal line",
      about: "A prompt, a version and a row of small status lights.",
      palette: ["#111418", "#7ee787", "#2a3038", "#e6edf3", "#ffa657"],
      elements: ["prompt", "status lights", "monospaced feel"],
      moods: ["dark", "precise", "modern"],
      industries: ["Technology", "Engineering"],
      draw(a, _, green, line, white, orange) {
        a.rect(24, 24, 552, 152, line, { radius: 12 })
        a.circle(50, 48, 8, orange)
        a.circle(76, 48, 8, green)
        a.circle(102, 48, 8, white)
        a.stroke("M56 96L78 114 56 132", green, 6, true)
        const width = a.text("sans", "v4.2 is out", 100, 132, 54, white, { track: -15 })
        a.rect(112 + width, 90, 24, 46, green)
      },
    },
  },
}
