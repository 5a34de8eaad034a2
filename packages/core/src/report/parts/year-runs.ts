import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import type { Desk } from '../desk.ts'
import type { Run } from '../report-document.schema.ts'
import { DASH } from './dash.ts'
import { placeOf, words } from './runs.ts'
import type { TableColumn } from './table.ts'
import { told } from './told.ts'

const MOST_PLACES = 20

/** A year of the survey, bound to the rows that state it. */
export function surveyYear(desk: Desk, year: string): Run {
  const rows = desk.readings.survey.items.flatMap(({ figures }) => figures.filter((figure) => figure.year === year))
  return told(desk, year, {
    key: `year:survey:${year}`,
    label: `现状调查的年份 ${year}年`,
    places: rows.slice(0, MOST_PLACES).map(({ row }) => placeOf('survey_figures', row, 'year')),
    how: '历年数据中填写的年份',
  })
}

/** The head of a column of a year of the survey: `2025年（tce）`. */
export function yearHead(desk: Desk, year: string, unit = ''): TableColumn {
  const behind = unit === '' ? '年' : `年（${unit}）`
  return { title: `${year}${behind}`, runs: [surveyYear(desk, year), words(behind)], wide: 1.4, align: 'right' }
}

/** A year that follows from other records; null: none does, for the reason `how` gives. */
export function yearOf(
  desk: Desk,
  year: string | null,
  origin: { readonly key: string; readonly label: string; readonly places: FindingPlace[]; readonly how: string },
): readonly Run[] {
  const run = told(desk, year ?? DASH, { ...origin, key: `year:${origin.key}` })
  return year === null ? [run] : [run, words('年')]
}
