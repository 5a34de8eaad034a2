import type { Drawing } from './drawing.ts'

export type Found = { readonly kind: 'unit' | 'flow'; readonly id: string; readonly name: string }

/** Units and flows whose name holds the text, units first; nothing for an empty text. */
export function findInDrawing({ units, flows }: Drawing, text: string): Found[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return []
  const matches = (name: string) => name.normalize('NFKC').toLowerCase().includes(wanted)
  return [
    ...units.filter(({ name }) => matches(name)).map(({ id, name }) => ({ kind: 'unit' as const, id, name })),
    ...flows.filter(({ name }) => matches(name)).map(({ id, name }) => ({ kind: 'flow' as const, id, name })),
  ]
}
