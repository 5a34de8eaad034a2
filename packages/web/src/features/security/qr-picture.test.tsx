import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { QrPicture } from './qr-picture.tsx'

afterEach(cleanup)

test('the picture has the finder pattern in three corners and a name', () => {
  render(<QrPicture text="otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ" label="登记动态口令的二维码" />)
  const picture = screen.getByRole('img', { name: '登记动态口令的二维码' })
  const size = Number(picture.getAttribute('viewBox')?.split(' ')[2])
  const drawn = picture.querySelector('path')?.getAttribute('d') ?? ''
  for (const [x, y] of [
    [2, 2],
    [size - 9, 2],
    [2, size - 9],
  ]) {
    const row = Array.from({ length: 7 }, (_, at) => drawn.includes(`M${(x ?? 0) + at} ${y}h`))
    expect(row).toEqual(Array(7).fill(true))
  }
})
