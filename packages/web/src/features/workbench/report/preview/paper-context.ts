import type { BoundFigure } from '@qingshen/core/report/report-document.schema'
import type { SectionInForce } from '@qingshen/core/report/report-template-in-force.schema'
import { createContext } from 'react'

/** What the pieces of a report's paper look up: figures by key, sections of the template by id. */
export interface Paper {
  readonly figures: ReadonlyMap<string, BoundFigure>
  readonly sections: ReadonlyMap<string, SectionInForce>
}

export const PaperContext = createContext<Paper>({ figures: new Map(), sections: new Map() })
