/** A piece of a text, and whether it is set lower (`sub`) or higher (`super`) than the line. */
export type ScriptPiece = { readonly text: string; readonly script: 'line' | 'sub' | 'super' }

/** Formulas and names of measured values as they are written in one line: what follows `_` is set low, what follows `^` high. */
const WRITTEN = `
  CO_2 SO_2 SO_3 NO_2 NO_x N_2O N_2 O_2 O_3 H_2 H_2O H_2O_2 H_2S CH_4 NH_3 NH_4 NH_3-N Cl_2 SF_6 CS_2
  CaCO_3 CaCl_2 Ca(OH)_2 Na_2CO_3 NaHCO_3 Na_2SO_4 Na_2S H_2SO_4 H_3PO_4 HNO_3 Al_2O_3 Al(OH)_3
  Fe_2O_3 FeSO_4 FeCl_3 SiO_2 TiO_2 CrO_3 Cr_2O_3 P_2O_5 K_2O ZnSO_4 CuSO_4 PM_2.5 PM_10 COD_Cr
  COD_Mn BOD_5 CO_2e CO_2eq m^3 m^2 Nm^3 km^2 hm^2 cm^2 cm^3 dm^2 dm^3 mm^2 Cr^6+ Cr^3+
`
  .trim()
  .split(/\s+/)

const MARK = /([_^])([\d.]+\+?|x|Cr|Mn)/g
const PLAIN = /[_^]/g

const PIECES: ReadonlyMap<string, readonly ScriptPiece[]> = new Map(
  WRITTEN.map((written) => [written.replace(PLAIN, ''), piecesOfWritten(written)]),
)

/** The longest first; after masses of carbon dioxide, never inside another word or number. */
const FOUND = new RegExp(
  `(?<![A-Za-z]|[A-Z]\\d)((?:t|kg|g)(?=CO2))?(${[...PIECES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((plain) => plain.replace(/[.()+]/g, '\\$&'))
    .join('|')})(?![A-Za-z0-9])`,
  'g',
)

function piecesOfWritten(written: string): ScriptPiece[] {
  const pieces: ScriptPiece[] = []
  let at = 0
  for (const found of written.matchAll(MARK)) {
    if (found.index > at) pieces.push({ text: written.slice(at, found.index), script: 'line' })
    pieces.push({ text: found[2] ?? '', script: found[1] === '_' ? 'sub' : 'super' })
    at = found.index + found[0].length
  }
  if (at < written.length) pieces.push({ text: written.slice(at), script: 'line' })
  return pieces
}

/**
 * The pieces of a text whose formulas (`CO2`, `NOx`, `PM2.5`) and powers of metres (`m3`) are set with small figures.
 * Joined they are the text, sign for sign: what is printed can be read back as it was written.
 */
export function scriptPieces(text: string): readonly ScriptPiece[] {
  const pieces: ScriptPiece[] = []
  let at = 0
  for (const found of text.matchAll(FOUND)) {
    const [whole, mass = '', plain = ''] = found
    const before = text.slice(at, found.index) + mass
    if (before !== '') pieces.push({ text: before, script: 'line' })
    pieces.push(...(PIECES.get(plain) ?? []))
    at = found.index + whole.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), script: 'line' })
  return pieces
}
