import type { PictureText } from './picture.ts'
import { px } from './picture.ts'
import { cutTo, widthOf, wrapped } from './picture-text.ts'

/** A place where a text may stand: its middle, or the middle of its left or right side. */
export type Spot = { readonly x: number; readonly y: number; readonly anchor: PictureText['anchor'] }

/**
 * A text that wants to stand at one of some places, the best first. `isNeeded`: it is written in any case, where it
 * covers least; others are left out where there is no room. `isWhole`: nothing of it was cut. `apart`: how far it keeps
 * away from the others on its left and right, in pixels: two numbers side by side would be read as one. `id`: of the flow.
 */
export type WantedLabel = {
  readonly id?: string
  readonly apart?: number
  readonly lines: readonly string[]
  readonly isWhole: boolean
  readonly spots: readonly Spot[]
  readonly isNeeded: boolean
  readonly isBold: boolean
}

/** The rectangle a text stands in. */
export type LabelBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Frame = { readonly width: number; readonly height: number }

/** Texts with the ground they stand on; `lost`: how many were cut or left out, `covering`: how many cover something. */
type PlacedLabels = {
  readonly texts: readonly PictureText[]
  readonly boxes: readonly (LabelBox & { readonly id?: string })[]
  readonly lost: number
  readonly covering: number
}

/** The size of the texts, and the height of a line, in pixels. */
export const LABEL_SIZE = 12
export const LABEL_LINE = 14
/** How far numbers keep away from each other. */
export const NUMBERS_APART = 3
const SHIFTS = [0, -15, 15, -29, 29, -43, 43] as const
const AMOUNT = /^(.*\S)\s+([-\d][\d.,]*\s*\S*)$/

/** Sets the texts of a drawing so that none covers another, or what is `taken`: those first that must be written. */
export function placeLabels(
  wanted: readonly WantedLabel[],
  frame: Frame,
  taken: readonly LabelBox[] = [],
): PlacedLabels {
  const texts: PictureText[] = []
  const boxes: (LabelBox & { readonly id?: string })[] = []
  let lost = 0
  let covering = 0
  for (const label of [...wanted].sort((a, b) => compareRanks(a, b))) {
    if (label.lines.length === 0) continue
    const found = freeSpot(label, { boxes: [...taken, ...boxes], frame })
    if (found === undefined || !label.isWhole) lost += 1
    if (found === undefined) continue
    if (found.isCovering) covering += 1
    boxes.push(label.id === undefined ? found.box : { ...found.box, id: label.id })
    texts.push(...textsOf(label, found))
  }
  return { texts, boxes, lost, covering }
}

function compareRanks(a: WantedLabel, b: WantedLabel): number {
  const [one, other] = [rankOf(a), rankOf(b)]
  return one === other ? 0 : one - other
}

/** Names come first, then numbers, those with the fewest places first: the others find one all the same. */
function rankOf({ isNeeded, apart, spots }: WantedLabel): number {
  if (!isNeeded) return Infinity
  return apart === undefined ? 0 : spots.length
}

/** The places above and below one, the nearest first. */
export function spotsAround(spot: Spot): Spot[] {
  return SHIFTS.map((shift) => ({ ...spot, y: spot.y + shift }))
}

/** The lines of the text of a flow: one where it fits, else the name, cut, above its amount, which is never cut. */
export function flowLines(text: string, room: number): Pick<WantedLabel, 'lines' | 'isWhole'> {
  const most = room / LABEL_SIZE
  if (text === '') return { lines: [], isWhole: true }
  if (widthOf(text) <= most) return { lines: [text], isWhole: true }
  const [, name = text, amount] = AMOUNT.exec(text) ?? []
  const lines = [cutTo(name, most), ...(amount === undefined ? [] : [amount])]
  return { lines, isWhole: widthOf(name) <= most }
}

/** The lines of the name of a unit, at most so many, the last one cut. */
export function nameLines(text: string, room: number, most: number): Pick<WantedLabel, 'lines' | 'isWhole'> {
  const width = Math.max(2, room / LABEL_SIZE)
  const lines = wrapped(text, width)
  if (lines.length <= most) return { lines, isWhole: true }
  const rest = lines.slice(most - 1).join('')
  return { lines: [...lines.slice(0, most - 1), cutTo(rest, width)], isWhole: false }
}

type Taken = { readonly boxes: readonly LabelBox[]; readonly frame: Frame }
type Found = { readonly box: LabelBox; readonly anchor: PictureText['anchor']; readonly isCovering: boolean }

function freeSpot({ lines, spots, isNeeded, apart = 0 }: WantedLabel, { boxes, frame }: Taken): Found | undefined {
  const size = { width: Math.max(...lines.map(widthOf)) * LABEL_SIZE + 4, height: LABEL_LINE * lines.length }
  const tries = spots.map((spot): Found => ({ box: boxAt(spot, size, frame), anchor: spot.anchor, isCovering: false }))
  const inside = tries.filter(({ box }) => box.y >= 0 && box.y + size.height <= frame.height)
  const wide = ({ box }: Found): LabelBox => ({ ...box, x: box.x - apart, width: box.width + 2 * apart })
  const free = inside.find((each) => !boxes.some((other) => overlap(wide(each), other) > 0))
  if (free !== undefined || !isNeeded) return free
  const covered = (each: Found): number => boxes.reduce((sum, other) => sum + overlap(wide(each), other), 0)
  const choice = inside.length > 0 ? inside : tries
  const least = choice.map((each) => ({ each, area: covered(each) })).sort((a, b) => a.area - b.area)[0]
  return least && { ...least.each, isCovering: true }
}

function boxAt({ x, y, anchor }: Spot, { width, height }: Frame, frame: Frame): LabelBox {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { x: Math.max(0, Math.min(frame.width - width, left)), y: y - height / 2, width, height }
}

/** The area that two rectangles share. */
function overlap(a: LabelBox, b: LabelBox): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}

function textsOf({ lines, isBold }: WantedLabel, { box, anchor }: Found): PictureText[] {
  const x = anchor === 'start' ? box.x + 2 : anchor === 'middle' ? box.x + box.width / 2 : box.x + box.width - 2
  const fill = isBold ? '#000000' : '#333333'
  return lines.map((text, at) => {
    return { x, y: box.y + LABEL_LINE * (at + 0.5), anchor, size: LABEL_SIZE, isBold, fill, text }
  })
}

/** A pale ground behind a text, so that it can be read on a flow. */
export function groundShape({ x, y, width, height }: LabelBox, opacity: number): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${height}" fill="#ffffff" fill-opacity="${opacity}"/>`
}
