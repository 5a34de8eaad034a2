import { INK, TEXT_SIZE } from './chart-style.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH, pictureOf } from './picture.ts'

const HEIGHT = 60

/** What is printed where there is nothing to draw: it says so. */
export function emptyPicture(alt: string): Picture {
  const at = { x: PICTURE_WIDTH / 2, y: HEIGHT / 2, anchor: 'middle' as const, size: TEXT_SIZE }
  return pictureOf({
    width: PICTURE_WIDTH,
    height: HEIGHT,
    shapes: [
      `<rect x="0.5" y="0.5" width="${PICTURE_WIDTH - 1}" height="${HEIGHT - 1}" fill="none" stroke="#999999" stroke-dasharray="4 3"/>`,
    ],
    texts: [{ ...at, isBold: false, fill: INK, text: '没有可以画出的数据' }],
    alt: `没有可以画出的数据。${alt}`,
  })
}
