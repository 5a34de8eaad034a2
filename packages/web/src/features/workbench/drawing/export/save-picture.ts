import { saveDownload } from '../../../../shared/api/save-download.ts'

const PNG_SCALE = 2
/** Browsers refuse larger canvases; a picture beyond is saved smaller rather than empty. */
const MOST_PIXELS = 16_000_000
const MOST_SIDE = 16_000

/** Gives a picture to the browser to keep, as it is. */
export function saveSvg(svg: string, name: string): void {
  saveDownload({ blob: new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name: `${name}.svg` })
}

/** Gives it as pixels, twice as fine as on the screen where that is possible. */
export async function savePng(svg: string, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = await loadImage(address)
    const blob = await toPng(image)
    saveDownload({ blob, name: `${name}.png` })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image), { once: true })
    image.addEventListener('error', () => reject(new Error('the picture could not be read')), { once: true })
    image.src = address
  })
}

function toPng(image: HTMLImageElement): Promise<Blob> {
  const { width, height } = image
  const scale = Math.min(
    PNG_SCALE,
    Math.sqrt(MOST_PIXELS / Math.max(1, width * height)),
    MOST_SIDE / Math.max(1, width, height),
  )
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)), 'image/png')
  })
}
