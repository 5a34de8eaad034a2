import { expect, test } from 'vitest'
import { judgePlant, readAnySystem } from './judge-plant.ts'
import { issuesOf, row, systemOf } from './level.fixture.ts'

const judge = (system: object, input: object) => judgePlant(readAnySystem(system), input)
const variable = (id: string) => ({ id, title: id })

test('a share of a product below 0 is refused at its variable, though the shares sum to 1', () => {
  const system = systemOf([{ weight: 1, rows: [row('a', 'x'), row('b', 'y')] }], {
    variables: [variable('x'), variable('y')],
    shareSets: [['x', 'y']],
  })
  const given = (x: number, y: number) => ({ values: { a: 1, b: 5 }, variables: { x, y } })
  expect(issuesOf(() => judge(system, given(1.5, -0.5)))).toEqual(['level_share_negative /variables/y'])
  expect(judge(system, given(1, 0))).toMatchObject({ level: 'I', indices: { I: 100 } })
})

test('weights that variables make negative give no level, and say so', () => {
  const system = systemOf([{ weight: 1, rows: [row('a', '1-n'), row('b', 'n')] }], { variables: [variable('n')] })
  const judged = judge(system, { values: { a: 1, b: 5 }, variables: { n: -1 } })
  expect(judged).toMatchObject({ level: null, indices: null, issues: [{ code: 'level_weight_negative' }] })
  expect(judge(system, { values: { a: 1, b: 5 }, variables: { n: 0.25 } })).toMatchObject({ indices: { I: 75 } })
})

test('groups whose weights are not 1 together with these variables give no level: no index above 100, none out of reach', () => {
  const system = systemOf(
    [
      { weight: 'n', rows: [row('a', 1)] },
      { weight: 0.5, rows: [row('b', 1)] },
    ],
    { variables: [variable('n')] },
  )
  const at = (n: number) => judge(system, { values: { a: 1, b: 1 }, variables: { n } })
  expect(at(0.9)).toMatchObject({ level: null, issues: [{ code: 'level_weights_not_one', params: { sum: '1.4' } }] })
  expect(at(0.3)).toMatchObject({ level: null, indices: null })
  expect(at(0.5)).toMatchObject({ level: 'I', indices: { I: 100 } })
})

test('trap 5: a group of ratios whose points nobody is left to carry is told, not counted as 0', () => {
  const system = {
    id: 'r',
    title: 'r',
    kind: 'ratio',
    cap: 1.2,
    quantitative: {
      weight: 0.7,
      groups: [
        {
          id: 'g',
          indicators: [
            { id: 'a', title: 'a', weight: 100, direction: 'lower', benchmark: 100 },
            { id: 'b', title: 'b', weight: 0, direction: 'lower', benchmark: 100 },
          ],
        },
      ],
    },
    qualitative: { weight: 0.3, groups: [{ id: 'm', indicators: [{ id: 's', title: 's', weight: 100 }] }] },
    grades: [{ id: 'c', title: 'c', atLeast: 75 }],
  }
  expect(judge(system, { values: { a: 'not_applicable', b: 50, s: true } })).toMatchObject({
    index: null,
    grade: null,
    issues: [{ code: 'level_group_empty' }],
  })
  expect(judge(system, { values: { a: 100, b: 50, s: true } })).toMatchObject({ index: 100, grade: 'c' })
})
