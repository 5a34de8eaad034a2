/** A node to be drawn. `x`, `y`: where a person placed it (any scale); they fix the order of columns and of rows. */
export type SankeyNode = {
  readonly id: string
  readonly label?: string
  readonly x?: number
  readonly y?: number
}

/** A link to be drawn; an end that is null is the outside. `value` null: not known. */
export type SankeyLink = {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  readonly value: number | null
  readonly label?: string
}

/** Sizes in pixels of the drawing. */
export type SankeyOptions = {
  readonly width: number
  readonly height: number
  readonly nodeWidth?: number
  readonly gap?: number
  readonly margin?: number
}

export type SankeyLabel = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }

/** `isStub`: not a unit but the end of a link that comes from or goes to the outside. */
export type PlacedNode = {
  readonly id: string
  readonly isStub: boolean
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: SankeyLabel
}

/** How a link's value is to be read: only `drawn` has a width; zero is an answer, missing and negative are not drawn. */
export type LinkState = 'drawn' | 'zero' | 'missing' | 'negative'

/** `path`: the middle line, to be stroked with `width`. `isFeedback`: runs back, below all nodes. */
export type PlacedLink = {
  readonly id: string
  readonly state: LinkState
  readonly isFeedback: boolean
  readonly width: number
  readonly path: string
  readonly label: SankeyLabel
}

/** `scale`: pixels per unit of value; `height` may be more than was asked where the nodes need it. */
export type SankeyLayout = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}
