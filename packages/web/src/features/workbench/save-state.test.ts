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

const all = { saving: { kind: 'idle' as const }, unsaved: 0, held: [], reading: 'ready' as const }

test('the sign says whether everything is saved, and if not, how much is not and what happens', () => {
  const waiting = { kind: 'waiting' as const, message: '' }
  expect(savingSign(all).word).toBe('已保存')
  expect(savingSign({ ...all, saving: { kind: 'sending' }, unsaved: 2 }).word).toBe('正在保存')
  expect(savingSign({ ...all, saving: waiting, unsaved: 3 }).word).toBe('未保存 3 处，网络恢复后自动保存')
  expect(savingSign({ ...all, saving: waiting }).word).toBe('连不上服务器，恢复后自动更新')
  expect(savingSign({ ...all, saving: { kind: 'signed_out' }, unsaved: 1 }).word).toBe('登录已过期，未保存 1 处')
  expect(savingSign({ ...all, held: [refused, conflict] }).word).toBe('1 处待您选择，1 处须改正，其余已保存')
})

test('nothing is called saved before it has been read, and what waits from before is told meanwhile', () => {
  expect(savingSign({ ...all, reading: 'loading' }).word).toBe('正在读取')
  expect(savingSign({ ...all, reading: 'loading', held: [refused] }).word).toBe('正在读取')
  expect(savingSign({ ...all, reading: 'failed' }).word).toBe('没有读到数据')
  expect(savingSign({ ...all, reading: 'loading', unsaved: 2 }).word).toBe('正在保存')
})
