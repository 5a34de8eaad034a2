import type { Picture, PictureSpot, PictureText } from '@qingshen/core/report/pictures/picture'
import { scriptPieces } from '@qingshen/core/report/script-pieces'
import { use } from 'react'
import { PaperContext } from './paper-context.ts'

/** How far a small figure stands below or above its line, as a share of the size of its text. */
const SHIFTS = { line: 0, sub: 0.22, super: -0.38 } as const
const SMALL = 0.7
/** On narrow screens a picture is not made smaller than this share of its size, but scrolled. */
const LEAST = 0.8

/**
 * A picture of the report as it is printed; wide ones scroll by themselves on narrow screens. Who points at a drawn value is
 * told what it is and where it comes from; who does not point finds the same in the table behind the picture.
 */
export function ReportPicture({ picture, caption }: { picture: Picture; caption: string }) {
  const { width, height, shapes, texts, alt, spots } = picture
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label={`${caption}，可左右滚动`}>
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: width * LEAST }} role="img" aria-label={alt}>
        {/* made by our own drawing of numbers and colours only: every text stands apart */}
        <g dangerouslySetInnerHTML={{ __html: shapes }} />
        {texts.map((text, index) => (
          <DrawnText key={index} text={text} />
        ))}
        <g className="report-spots">
          {spots.map((spot, index) => (
            <DrawnSpot key={index} spot={spot} />
          ))}
        </g>
      </svg>
    </div>
  )
}

/** Where a value is drawn: a bound one shows its card, another says what it is. */
function DrawnSpot({ spot: { figure, title, area } }: { spot: PictureSpot }) {
  const { figures } = use(PaperContext)
  const isBound = figure !== null && figures.has(figure)
  const attributes = isBound ? { 'data-figure': figure } : {}
  const says = isBound ? null : <title>{title}</title>
  if (area.kind === 'line') {
    return (
      <path d={area.path} strokeWidth={area.width} {...attributes}>
        {says}
      </path>
    )
  }
  const { x, y, width, height } = area
  return (
    <rect x={x} y={y} width={width} height={height} {...attributes}>
      {says}
    </rect>
  )
}

function DrawnText({ text: { x, y, anchor, size, isBold, fill, text } }: { text: PictureText }) {
  const pieces = scriptPieces(text)
  const shiftAt = (index: number): number => SHIFTS[pieces[index]?.script ?? 'line']
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={size}
      fontWeight={isBold ? 700 : 400}
      fill={fill}
    >
      {pieces.map(({ text: piece, script }, index) => (
        <tspan
          key={index}
          dy={(shiftAt(index) - (index === 0 ? 0 : shiftAt(index - 1))) * size}
          {...(script === 'line' ? {} : { fontSize: size * SMALL })}
        >
          {piece}
        </tspan>
      ))}
    </text>
  )
}
