import { missingSigns, withoutSigns } from './missing-signs.ts'
import type { SetReport } from './set-pages.ts'
import type { Typesetter } from './typesetter.ts'

/**
 * The PDF of set pages: tagged, as PDF/UA-1 asks where the report lets it. Signs for which no font has a shape are
 * printed as their numbers; `again` sets the pages anew with them replaced.
 */
export function pagesPdf(
  typesetter: Typesetter,
  set: SetReport,
  again: (replacing: (text: string) => string) => SetReport,
): Uint8Array {
  const first = accessiblePdf(typesetter, set)
  if (first instanceof Uint8Array) return first
  if (first.size === 0) return plainPdf(typesetter, set)
  const replaced = again((text) => withoutSigns(text, first))
  const second = accessiblePdf(typesetter, replaced)
  return second instanceof Uint8Array ? second : plainPdf(typesetter, replaced)
}

/** The PDF, or the signs that no font has; an empty set where something else is in the way of the standard. */
function accessiblePdf({ compiler }: Typesetter, { pages }: SetReport): Uint8Array | ReadonlySet<string> {
  try {
    return compiler.pdf(pages, { pdfStandard: 'ua-1' })
  } catch (error) {
    return missingSigns(error)
  }
}

/** Tagged as well, but what PDF/UA forbids (a level of headings left out) is let pass. */
function plainPdf({ compiler }: Typesetter, { pages }: SetReport): Uint8Array {
  return compiler.pdf(pages, {})
}
