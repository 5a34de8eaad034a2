import { cutTo, widthOf } from '../plain-text.ts'
import type { PictureText } from './picture.ts'

/** A text that wants to stand somewhere, or near it. `isNeeded`: written in any case, others only where there is room. */
export type WantedLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
  /** The widest it may be, in pixels. */
  readonly room: number
  readonly isNeeded: boolean
}

/** The rectangle a text stands in. */
export type LabelBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Frame = { readonly width: number; readonly height: number }

const SIZE = 12
const HEIGHT = 14
const SHIFTS = [0, -15, 15, -30, 30, -45, 45] as const

/** Sets the texts of a drawing so that none covers another: moved up or down where needed, left out where there is no room. */
export function placeLabels(wanted: readonly WantedLabel[], frame: Frame): { texts: PictureText[]; boxes: LabelBox[] } {
  const texts: PictureText[] = []
  const boxes: LabelBox[] = []
  for (const label of [...wanted].sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded))) {
    const text = cutTo(label.text, label.room / SIZE)
    const box = text.trim() === '' ? undefined : freeBox(label, text, { boxes, frame })
    if (box === undefined) continue
    boxes.push(box)
    const x = label.anchor === 'middle' ? box.x + box.width / 2 : box.x + 2
    const y = box.y + box.height / 2
    texts.push({ x, y, anchor: label.anchor, size: SIZE, isBold: false, fill: '#111111', text })
  }
  return { texts, boxes }
}

type Taken = { readonly boxes: readonly LabelBox[]; readonly frame: Frame }

function freeBox(label: WantedLabel, text: string, { boxes, frame }: Taken): LabelBox | undefined {
  const width = widthOf(text) * SIZE + 4
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.x
  const x = Math.max(0, Math.min(frame.width - width, left))
  const tries = SHIFTS.map((shift) => ({ x, y: label.y + shift - HEIGHT / 2, width, height: HEIGHT }))
  const inside = tries.filter(({ y }) => y >= 0 && y + HEIGHT <= frame.height)
  const free = inside.find((box) => !boxes.some((other) => overlaps(box, other)))
  return free ?? (label.isNeeded ? (inside[0] ?? tries[0]) : undefined)
}

function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
