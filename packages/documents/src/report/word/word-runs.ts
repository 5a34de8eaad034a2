import { scriptPieces } from '@qingshen/core/report/script-pieces'
import { TextRun } from 'docx'

/** Runs of a text, its lines one below the other, formulas with small figures. `size` in half points, where it is not that of the style. */
export function wordRuns(text: string, size?: number): TextRun[] {
  if (text === '') return []
  const look = size === undefined ? {} : { size }
  return text.split('\n').flatMap((line, row) => {
    const pieces = line === '' ? [{ text: '', script: 'line' as const }] : scriptPieces(line)
    return pieces.map(({ text: piece, script }, at) => {
      return new TextRun({
        text: piece,
        ...look,
        ...(row > 0 && at === 0 ? { break: 1 } : {}),
        ...(script === 'sub' ? { subScript: true } : {}),
        ...(script === 'super' ? { superScript: true } : {}),
      })
    })
  })
}
