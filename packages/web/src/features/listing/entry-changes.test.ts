import { expect, test } from 'vitest'
import { changesOf, typedOf } from './entry-changes.ts'

const before = typedOf({
  remark: null,
  rankFigures: [
    { fact: 'toxic_quantity_used', title: '使用量', value: '12.5' },
    { fact: 'toxic_quantity_discharged', title: '排放量', value: null },
  ],
})

test('only changed fields are sent', () => {
  expect(changesOf(before, before)).toEqual({})
  expect(changesOf(before, { ...before, remark: '已核实' })).toEqual({ remark: '已核实' })
  expect(changesOf(before, { ...before, toxic_quantity_discharged: '0' })).toEqual({
    figures: { toxic_quantity_discharged: '0' },
  })
})

test('an emptied figure is not recorded, which is not zero', () => {
  expect(changesOf(before, { ...before, toxic_quantity_used: ' ' })).toEqual({ figures: { toxic_quantity_used: null } })
})
