import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import { loadOptionLibrary } from '@qingshen/law/reference/option-library'
import { expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { listOptionLibraryUseCase } from './list-option-library.ts'

async function found(query: object): Promise<LibraryOption[]> {
  const deps = { reference: { optionLibrary: loadOptionLibrary } } as unknown as Deps
  const { answer } = await listOptionLibraryUseCase.run(deps, {} as Caller, {
    params: undefined,
    body: undefined,
    query,
  })
  listOptionLibraryUseCase.operation.response?.parse(answer)
  return answer as LibraryOption[]
}

test('the library is asked by a class, a group or a division of the industry alike', async () => {
  const [byClass, byGroup, byDivision] = await Promise.all(
    ['C3011', '301', '30'].map((division) => found({ division })),
  )
  expect(byClass?.[0]?.id).toBe('kiln_waste_heat_power')
  expect(byClass).toEqual(byGroup)
  expect(byGroup).toEqual(byDivision)
})

test('aspect, topic and words narrow it together; without any all of it is given', async () => {
  expect((await found({})).length).toBe(loadOptionLibrary().length)
  const narrowed = await found({ aspect: 'equipment', topic: 'energy', text: '电机' })
  expect(narrowed.map(({ id }) => id)).toEqual(['high_efficiency_motor'])
  expect(await found({ text: '没有这样的方案' })).toEqual([])
})
