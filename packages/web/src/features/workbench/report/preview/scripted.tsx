import { scriptPieces } from '@qingshen/core/report/script-pieces'

/** A text whose formulas and powers of metres have small figures, as in the files. */
export function Scripted({ text }: { text: string }) {
  return scriptPieces(text).map(({ text: piece, script }, index) => {
    if (script === 'sub') return <sub key={index}>{piece}</sub>
    return script === 'super' ? <sup key={index}>{piece}</sup> : piece
  })
}
