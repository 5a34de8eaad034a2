import { FIGURES_FORM } from '@qingshen/core/report/figure-kinds'
import { buildReport } from '@qingshen/core/report/build-report'
import type { BoundFigure } from '@qingshen/core/report/report-document.schema'
import { CAN_MAKER, aReport } from '@qingshen/core/report/report.fixture'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import { expect, test } from 'vitest'
import { hashOfWords, keptFigures, stalenessOf } from './staleness.ts'

const document = buildReport(aReport(CAN_MAKER), 'acceptance')
const editionOf = (figures: unknown, words: string) => ({ figures, words_hash: words }) as ReportEditionRow

function withoutSources(figure: BoundFigure): BoundFigure {
  const { sources, ...rest } = figure
  return sources === undefined ? figure : rest
}

test('an edition keeps the form of its figures, and of the records beside the rows only which system it was', () => {
  const kept = keptFigures(document)
  expect(kept.form).toBe(FIGURES_FORM)
  expect(kept.figures.filter(({ sources }) => sources !== undefined).map(({ key }) => key)).toEqual(['system:title'])
  expect(stalenessOf(editionOf(kept, hashOfWords(document)), document)).toMatchObject({
    isStale: false,
    isOlderForm: false,
  })
})

test('an edition frozen when fewer figures were bound is not told that hundreds appeared, nor that its words changed', () => {
  const isOld = (key: string) => !/^(?:change|finding|law|measured|register|required_level|system|told|year):/.test(key)
  const before = document.figures.filter(({ key }) => isOld(key)).map(withoutSources)
  expect(document.figures.length - before.length).toBeGreaterThan(30)
  const fresh = stalenessOf(editionOf(before, 'of other words'), document)
  expect(fresh).toMatchObject({ isStale: false, isOlderForm: true, counts: { changed: 0, added: 0, removed: 0 } })
  const changed = before.map((figure) =>
    figure.key === 'survey:steel:2025' ? { ...figure, text: '1,481', value: '1481' } : figure,
  )
  expect(stalenessOf(editionOf(changed, 'of other words'), document)).toMatchObject({
    isStale: true,
    counts: { changed: 1, added: 0, removed: 0 },
    changed: [{ label: '马口铁 2025年', before: '1,481 t', now: '1,480 t' }],
  })
})
