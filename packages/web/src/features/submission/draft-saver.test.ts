import { Problem } from '@qingshen/core/kernel/problem'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftSaver } from './draft-saver.ts'

type Fields = { note: string; certifier: string }

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}

/** A server that keeps one draft and refuses whoever saw an older one. */
function aServer() {
  const server = { fields: { note: '', certifier: '' }, version: 0, writes: 0 }
  const save = async (fields: Fields, version: number) => {
    if (version !== server.version) throw new Problem('stale_version', '草稿已由他人修改')
    server.fields = fields
    server.version += 1
    server.writes += 1
    return server.version
  }
  return { server, save }
}

function aSaver(save: (fields: Fields, version: number) => Promise<number>) {
  const isWhole = (value: unknown): value is Fields => typeof value === 'object' && value !== null && 'note' in value
  return createDraftSaver<Fields>({
    fields: { note: '', certifier: '' },
    version: 0,
    storage,
    key: 'k',
    isWhole,
    save,
  })
}

beforeEach(() => {
  kept.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('what is typed is saved once, a moment after the last key, and kept in the tab until then', async () => {
  const { server, save } = aServer()
  const saver = aSaver(save)
  saver.change({ note: '第' })
  await vi.advanceTimersByTimeAsync(600)
  saver.change({ note: '第一章' })
  expect(kept.get('k')).toContain('第一章')
  expect(saver.snapshot().state).toBe('typing')
  await vi.advanceTimersByTimeAsync(999)
  expect(server.writes).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(server).toMatchObject({ writes: 1, fields: { note: '第一章' } })
  expect(saver.snapshot().state).toBe('saved')
  expect(kept.has('k')).toBe(false)
})

test('what is typed while a saving is under way is saved after it, and asking to save waits for both', async () => {
  const { server, save } = aServer()
  let release: () => void = () => undefined
  const slow = async (fields: Fields, version: number) => {
    await new Promise<void>((resolve) => (release = resolve))
    return await save(fields, version)
  }
  const saver = aSaver(slow)
  saver.change({ note: '甲' })
  const first = saver.flush()
  saver.change({ certifier: '法定代表人' })
  const second = saver.flush()
  release()
  await vi.advanceTimersByTimeAsync(0)
  release()
  expect(await Promise.all([first, second])).toEqual([true, true])
  expect(server.fields).toEqual({ note: '甲', certifier: '法定代表人' })
})

test('after a reload what was not saved is there and is saved', async () => {
  kept.set('k', JSON.stringify({ note: '没有保存的', certifier: '' }))
  const { server, save } = aServer()
  const saver = aSaver(save)
  expect(saver.snapshot()).toMatchObject({ fields: { note: '没有保存的' }, state: 'typing' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(server.fields.note).toBe('没有保存的')
  kept.set('k', '{damaged')
  expect(aSaver(save).snapshot().fields.note).toBe('')
})

test('when somebody else has written, nothing is overwritten until one of the two is chosen', async () => {
  const { server, save } = aServer()
  const saver = aSaver(save)
  server.version = 3
  server.fields = { note: '别人的', certifier: '' }
  saver.change({ note: '我的' })
  expect(await saver.flush()).toBe(false)
  expect(saver.snapshot()).toMatchObject({ state: 'conflict', fields: { note: '我的' } })
  saver.change({ note: '我的，再改' })
  await vi.advanceTimersByTimeAsync(5000)
  expect(server.fields.note).toBe('别人的')
  expect(await saver.keepMine(3)).toBe(true)
  expect(server.fields.note).toBe('我的，再改')
  saver.takeTheirs({ note: '别人的', certifier: '' }, 4)
  expect(saver.snapshot()).toMatchObject({ state: 'saved', fields: { note: '别人的' } })
})

test('a draft begun by an upload is written over, not refused', async () => {
  const { server, save } = aServer()
  const saver = aSaver(save)
  server.version = 1
  saver.begun(1)
  saver.change({ note: '甲' })
  expect(await saver.flush()).toBe(true)
})
