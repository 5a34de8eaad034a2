import type { ComparedFigure, PrintedFigure } from '@qingshen/core/report-reading/report-comparison.schema'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { PlaceLinks, usePlaceText } from '../place-words.tsx'
import { SourceList } from '../source-list.tsx'
import { OUTCOME_SIGNS, placeWords, printedText, recordedText, withUnit } from './comparison-words.ts'

/** The columns of the comparison: what it is, both numbers side by side, where each stands. */
export function useFigureColumns(): readonly Column<ComparedFigure>[] {
  const placeText = usePlaceText()
  return [
    {
      id: 'label',
      title: '数字',
      width: 180,
      cell: (figure) => <strong>{figure.label}</strong>,
      text: ({ label }) => label,
    },
    {
      id: 'outcome',
      title: '结果',
      cell: ({ outcome }) => <StateTag {...OUTCOME_SIGNS[outcome]} />,
      text: ({ outcome }) => OUTCOME_SIGNS[outcome].word,
    },
    { id: 'recorded', title: '审核数据', width: 140, cell: recordedText, text: recordedText },
    {
      id: 'printed',
      title: '报告',
      width: 140,
      cell: (figure) => (
        <>
          {printedText(figure)}
          {figure.hint === null ? null : <p className="quiet">{figure.hint}</p>}
        </>
      ),
      text: printedText,
    },
    {
      id: 'printed_at',
      title: '在报告的哪里',
      width: 260,
      cell: ({ printed, count }) => <PrintedPlaces printed={printed} count={count} />,
      text: ({ printed }) => printed.map(({ place }) => placeWords(place)).join('；'),
    },
    {
      id: 'recorded_at',
      title: '数据的出处',
      width: 200,
      cell: (figure) => <RecordedPlaces figure={figure} />,
      text: ({ places, sources = [] }) => [...places.map(placeText), ...sources.map(({ title }) => title)].join('；'),
    },
  ]
}

function RecordedPlaces({ figure: { places, sources = [], how } }: { figure: ComparedFigure }) {
  return (
    <>
      <PlaceLinks places={places} most={3} />
      <SourceList sources={sources} most={2} isShort />
      {how === null ? null : <p className="quiet">{how}</p>}
    </>
  )
}

const MOST_PLACES = 4

function PrintedPlaces({ printed, count }: { printed: readonly PrintedFigure[]; count: number }) {
  if (printed.length === 0) return <span className="quiet">—</span>
  return (
    <ul className="plain-list">
      {printed.slice(0, MOST_PLACES).map(({ text, unit, agrees, isRounded, place }, index) => (
        <li key={index}>
          {placeWords(place)}：<strong>{withUnit(text, unit)}</strong>
          {agrees ? <span className="quiet">{isRounded ? '（四舍五入后一致）' : '（一致）'}</span> : null}
          {place.quote === text ? null : <span className="quiet printed-quote">{place.quote}</span>}
        </li>
      ))}
      {count > MOST_PLACES ? <li className="quiet">另有 {count - MOST_PLACES} 处</li> : null}
    </ul>
  )
}
