import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptPieces } from './script-pieces.ts'

/** Low pieces as `_2_`, high ones as `^3^`. */
const shown = (text: string): string =>
  scriptPieces(text)
    .map(({ text: piece, script }) => (script === 'line' ? piece : script === 'sub' ? `_${piece}_` : `^${piece}^`))
    .join('')

test('formulas and powers of metres get small figures, alone and in units', () => {
  expect(shown('减少碳排放（tCO2）')).toBe('减少碳排放（tCO_2_）')
  expect(shown('12.5 kgCO2/m2，tCO2e')).toBe('12.5 kgCO_2_/m^2^，tCO_2_e')
  expect(shown('120m3/d，3 万m3，Nm3/h')).toBe('120m^3^/d，3 万m^3^，Nm^3^/h')
  expect(shown('SO2、NOx、PM2.5、PM10、CODCr、BOD5、NH3-N')).toBe(
    'SO_2_、NO_x_、PM_2.5_、PM_10_、COD_Cr_、BOD_5_、NH_3_-N',
  )
  expect(shown('Ca(OH)2 和 H2SO4 还原 Cr6+')).toBe('Ca(OH)_2_ 和 H_2_SO_4_ 还原 Cr^6+^')
})

test('models, pages, numbers and what is written with its own small figures stay as they are', () => {
  for (const text of [
    'ZDX-24',
    'DM3',
    'JM2',
    'A4纸',
    'CO22',
    'm³',
    'H2SO45',
    '表 3-2',
    'M3',
    'room3',
    'XCO2',
    'SO2a',
    'm30',
    'B2CO2',
  ])
    expect(shown(text)).toBe(text)
})

test('whatever is written, the pieces joined are the text', () => {
  const signs = fc.constantFrom('CO2', 'm3', 't', '_', '^', 'NOx', '（', '2', 'a', '.', ' ', '\ud800', '😀')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(signs).map((each) => each.join('')),
      ),
      (text) => {
        expect(
          scriptPieces(text)
            .map(({ text: piece }) => piece)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})
