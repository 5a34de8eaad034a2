import type { Survey, SurveyItem } from '@qingshen/core/workbench/survey/survey'
import { surveyItems } from '@qingshen/core/workbench/sheets/survey'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { newId } from '../data/new-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { nextPosition } from '../grid/sheet-rows.ts'
import { RowField } from '../row/row-fields.tsx'
import { unitText } from '../grid/field-text.ts'
import { AMOUNT, figureRow, itemGroups } from './figure-rows.ts'

/** The items of the survey on a phone: one card each with a field for each year. */
export function FigureCards({ survey, years }: { survey: Survey; years: readonly string[] }) {
  const { mayEdit, edit } = useWorkbench()
  const { open } = usePanel()
  const items = useRows('survey_items')
  const add = (kind: string) => {
    const id = newId()
    edit([{ id, sheet: surveyItems.id, set: kind === '' ? {} : { kind }, position: nextPosition(items) }])
    open('row', id)
  }
  return (
    <div className="stack">
      {itemGroups(survey.items, mayEdit).map(({ kind, title, items: own }) => (
        <section key={kind} className="stack tight" aria-label={title}>
          <div className="row between">
            <h3>{title}</h3>
            {mayEdit ? (
              <button type="button" className="button" aria-label={`添加${title}`} onClick={() => add(kind)}>
                添加
              </button>
            ) : null}
          </div>
          {own.map((item) => (
            <ItemCard key={item.row.id} item={item} years={years} />
          ))}
        </section>
      ))}
    </div>
  )
}

function ItemCard({ item, years }: { item: SurveyItem; years: readonly string[] }) {
  const { head } = useWorkbench()
  const { open } = usePanel()
  const sheet: Sheet = surveyItems
  return (
    <div className="card stack tight">
      <div className="row between">
        <strong>
          {item.name || '未命名'}
          {item.unit === null ? '' : `（${unitText(item.unit)}）`}
        </strong>
        <button type="button" className="button-link" onClick={() => open('row', item.row.id)}>
          打开
        </button>
      </div>
      <div className="row-fields year-fields">
        {years.map((year) => (
          <RowField
            key={year}
            row={figureRow(head.case, { id: item.row.id, sheet }, item.figures, year)}
            column={{ id: AMOUNT.id, title: `${year} 年`, kind: 'number', mayNotApply: true }}
          />
        ))}
      </div>
    </div>
  )
}
