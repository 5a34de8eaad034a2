import { chartOption } from '@qingshen/core/report/pictures/chart-option'
import { chartPictures } from '@qingshen/core/report/pictures/chart-pictures'
import { LIBRARY_SIZE, libraryPicture } from '@qingshen/core/report/pictures/library-picture'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import { useMemo } from 'react'
import { formatDecimal } from '../../../../shared/format/number-text.ts'
import { chartSvg } from '../../draw-chart.ts'
import { ReportFigure } from './report-figure.tsx'
import { ReportPicture } from './report-picture.tsx'
import { FigureMark } from './runs.tsx'

/** A chart of the report as it is printed, and the same as a table behind a switch. */
export function ReportChartPicture({ chart, caption }: { chart: ReportChart; caption: string }) {
  const pictures = useMemo(() => picturesOf(chart), [chart])
  return (
    <ReportFigure
      caption={caption}
      picture={pictures.map((picture, index) => (
        <ReportPicture key={index} picture={picture} caption={caption} />
      ))}
      table={<ChartTable chart={chart} caption={caption} />}
    />
  )
}

/** The very pictures of the files. */
function picturesOf(chart: ReportChart): readonly Picture[] {
  return chartPictures(chart) ?? [libraryPicture(chart, chartSvg(chartOption(chart), LIBRARY_SIZE))]
}

function ChartTable({ chart: { categories, series, unit }, caption }: { chart: ReportChart; caption: string }) {
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label={`${caption}的数据，可滚动`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            {series.map(({ name }, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={at}>
              <th scope="row">{category}</th>
              {series.map(({ values, figures }, index) => (
                <td key={index} data-align="right">
                  <ChartValue value={values[at] ?? null} figure={figures?.[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A value of a chart; one that is bound leads to where it comes from. */
function ChartValue({ value, figure }: { value: string | null; figure: string | null }) {
  const text = value === null ? '—' : formatDecimal(value)
  return figure === null ? text : <FigureMark figureKey={figure} text={text} />
}
