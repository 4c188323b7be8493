export type CssRule = { selector: string; declarations: [property: string, value: string][] }

const BLOCK = /^([\s\S]*)\{([^{]*)$/

/** The rules of a style sheet, as far as a glance needs them: what is nested or broken comes out as some rule. Linear. */
export function cssRules(css: string): CssRule[] {
  return css.split("}").flatMap((block) => {
    const [, before = "", body = ""] = BLOCK.exec(block) ?? []
    const declarations = body.split(";").flatMap(declarationIn)
    return declarations.length === 0 ? [] : [{ selector: before.split("{").at(-1)?.trim() ?? "", declarations }]
  })
}

function declarationIn(text: string): [string, string][] {
  const [property = "", ...value] = text.split(":")
  return value.length === 0 ? [] : [[property.trim().toLowerCase(), value.join(":").trim()]]
}
