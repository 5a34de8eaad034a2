import { expect, test } from 'vitest'
import { savingSign } from './save-state.tsx'

const refused = {
  id: 'a',
  sheet: 'team',
  field: 'hours',
  mine: '十二',
  held: { kind: 'refused' as const, message: '' },
}
const conflict = { ...refused, held: { kind: 'conflict' as const, theirs: null, by: '', at: '' } }

test('the sign says whether everything is saved, and if not, how much is not and what happens', () => {
  expect(savingSign({ kind: 'idle' }, 0, []).word).toBe('已保存')
  expect(savingSign({ kind: 'sending' }, 2, []).word).toBe('正在保存')
  expect(savingSign({ kind: 'waiting', message: '' }, 3, []).word).toBe('未保存 3 处，网络恢复后自动保存')
  expect(savingSign({ kind: 'waiting', message: '' }, 0, []).word).toBe('连不上服务器，恢复后自动更新')
  expect(savingSign({ kind: 'signed_out' }, 1, []).word).toBe('登录已过期，未保存 1 处')
  expect(savingSign({ kind: 'idle' }, 0, [refused, conflict]).word).toBe('1 处待您选择，1 处须改正，其余已保存')
})
