import type { Picture, PictureText } from '@qingshen/core/report/pictures/picture'
import { scriptPieces } from '@qingshen/core/report/script-pieces'

/** How far a small figure stands below or above its line, as a share of the size of its text. */
const SHIFTS = { line: 0, sub: 0.22, super: -0.38 } as const
const SMALL = 0.7
/** On narrow screens a picture is not made smaller than this share of its size, but scrolled. */
const LEAST = 0.8

/** A picture of the report as it is printed; wide ones scroll by themselves on narrow screens. */
export function ReportPicture({ picture, caption }: { picture: Picture; caption: string }) {
  const { width, height, shapes, texts, alt } = picture
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label={`${caption}，可左右滚动`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: width * LEAST }}

        role="img"
        aria-label={alt}
      >
        {/* made by our own drawing of numbers and colours only: every text stands apart */}
        <g dangerouslySetInnerHTML={{ __html: shapes }} />
        {texts.map((text, index) => (
          <DrawnText key={index} text={text} />
        ))}
      </svg>
    </div>
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
