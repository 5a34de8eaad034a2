import { cutTo, widthOf } from '../plain-text.ts'
import type { PictureText } from './picture.ts'

/** A text that wants to stand somewhere, or near it. `isName`: of a node, written in any case; others where there is room. */
export type WantedLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
  /** The widest it may be, in pixels. */
  readonly room: number
  readonly isName: boolean
}

/** The rectangle a text stands in. */
export type LabelBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Frame = { readonly width: number; readonly height: number }
type Placed = { readonly texts: readonly PictureText[]; readonly boxes: readonly LabelBox[] }

/** The size of the texts, and the height of a line, in pixels. */
export const LABEL_SIZE = 12
const LINE = 14
const SHIFTS = [0, -15, 15, -29, 29, -43, 43] as const
const AMOUNT = /^(.*\S)\s+([-\d][\d.,]*\s*\S*)$/

/**
 * Sets the texts of a drawing so that none covers another, or what is `taken`: moved up or down where needed, left out
 * where there is no room.
 */
export function placeLabels(wanted: readonly WantedLabel[], frame: Frame, taken: readonly LabelBox[] = []): Placed {
  const texts: PictureText[] = []
  const boxes: LabelBox[] = []
  for (const label of [...wanted].sort((a, b) => Number(b.isName) - Number(a.isName))) {
    const lines = linesOfLabel(label)
    const box = lines.length === 0 ? undefined : freeBox(label, lines, { boxes: [...taken, ...boxes], frame })
    if (box === undefined) continue
    boxes.push(box)
    texts.push(...textsOf(label, lines, box))
  }
  return { texts, boxes }
}

/** In one line where it fits; else the name, cut, above its amount, which is never cut; the name of a unit in two lines. */
function linesOfLabel({ text, room, isName }: WantedLabel): string[] {
  const most = room / LABEL_SIZE
  if (text === '' || widthOf(text) <= most) return text === '' ? [] : [text]
  const [, name = text, amount] = AMOUNT.exec(text) ?? []
  if (amount !== undefined) return [cutTo(name, most), amount]
  return isName ? inTwoLines(text, most) : [cutTo(text, most)]
}

function inTwoLines(text: string, most: number): string[] {
  const signs = Array.from(text)
  const longer = signs.findIndex((_, at) => widthOf(signs.slice(0, at + 1).join('')) > most)
  const head = signs.slice(0, Math.max(1, longer))
  return [head.join(''), cutTo(signs.slice(head.length).join(''), most)]
}

type Taken = { readonly boxes: readonly LabelBox[]; readonly frame: Frame }

function freeBox(label: WantedLabel, lines: readonly string[], { boxes, frame }: Taken): LabelBox | undefined {
  const width = Math.max(...lines.map(widthOf)) * LABEL_SIZE + 4
  const height = LINE * lines.length
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.x
  const x = Math.max(0, Math.min(frame.width - width, left))
  const tries = SHIFTS.map((shift) => ({ x, y: label.y + shift - height / 2, width, height }))
  const inside = tries.filter(({ y }) => y >= 0 && y + height <= frame.height)
  const free = inside.find((box) => !boxes.some((other) => overlaps(box, other)))
  return free ?? (label.isName ? (inside[0] ?? tries[0]) : undefined)
}

function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function textsOf(label: WantedLabel, lines: readonly string[], box: LabelBox): PictureText[] {
  const x = label.anchor === 'middle' ? box.x + box.width / 2 : box.x + 2
  return lines.map((text, at) => {
    const y = box.y + LINE * (at + 0.5)
    const fill = label.isName ? '#000000' : '#333333'
    return { x, y, anchor: label.anchor, size: LABEL_SIZE, isBold: label.isName, fill, text }
  })
}
