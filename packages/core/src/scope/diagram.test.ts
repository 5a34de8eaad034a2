import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDiagram } from './diagram.ts'

const WIDTHS = [2, 3, 2]

function tableToDiagram(diagram: ReturnType<typeof createDiagram>, table: readonly number[]): number {
  function build(variable: number, offset: number): number {
    const width = WIDTHS[variable]
    if (width === undefined) return diagram.leaf(table[offset] ?? 0)
    return diagram.node(
      variable,
      Array.from({ length: width }, (_, value) => build(variable + 1, offset * width + value)),
    )
  }
  return build(0, 0)
}

function lookUp(table: readonly number[], values: readonly number[]): number {
  return table[values.reduce((offset, value, variable) => offset * (WIDTHS[variable] ?? 1) + value, 0)] ?? 0
}

const tables = fc.array(fc.nat(2), { minLength: 12, maxLength: 12 })
const points = fc.tuple(...WIDTHS.map((width) => fc.nat(width - 1)))

test('equal functions are the same number and fixing all variables gives the value', () => {
  fc.assert(
    fc.property(tables, points, (table, point) => {
      const diagram = createDiagram()
      const root = tableToDiagram(diagram, table)
      expect(tableToDiagram(diagram, table)).toBe(root)
      const reached = point.reduce((at, value, variable) => diagram.fix(at, variable, value), root)
      expect(diagram.valueOf(reached)).toBe(lookUp(table, point))
      expect(diagram.values(root)).toEqual([...new Set(table)].toSorted((a, b) => a - b))
    }),
  )
})

test('a variable is in the support exactly when the function depends on it', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const diagram = createDiagram()
      const root = tableToDiagram(diagram, table)
      for (const [variable, width] of WIDTHS.entries()) {
        const cofactors = Array.from({ length: width }, (_, value) => diagram.fix(root, variable, value))
        expect(diagram.support(root).includes(variable)).toBe(new Set(cofactors).size > 1)
      }
    }),
  )
})

test('combine works value by value and narrow keeps only the values listed', () => {
  fc.assert(
    fc.property(tables, tables, points, (left, right, point) => {
      const diagram = createDiagram()
      const sum = diagram.combine([tableToDiagram(diagram, left), tableToDiagram(diagram, right)], (values) =>
        values.reduce((a, b) => a + b, 0),
      )
      const expected = lookUp(left, point) + lookUp(right, point)
      expect(diagram.valueOf(point.reduce((at, value, variable) => diagram.fix(at, variable, value), sum))).toBe(
        expected,
      )
      const narrowed = diagram.narrow(sum, 1, [2, 0])
      const other = [point[0] ?? 0, 1, point[2] ?? 0].reduce(
        (at, value, variable) => diagram.fix(at, variable, value),
        narrowed,
      )
      expect(diagram.valueOf(other)).toBe(
        lookUp(left, [point[0] ?? 0, 0, point[2] ?? 0]) + lookUp(right, [point[0] ?? 0, 0, point[2] ?? 0]),
      )
    }),
  )
})
