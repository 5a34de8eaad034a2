import { expect, test } from 'vitest'
import { placeChain } from './place-chain.ts'

test('a code names its levels', () => {
  expect(placeChain('652801')).toEqual({ province: '650000', city: '652800', county: '652801' })
  expect(placeChain('652800')).toEqual({ province: '650000', city: '652800', county: undefined })
  expect(placeChain('650000')).toEqual({ province: '650000', city: undefined, county: undefined })
})

test('what is no code names nothing', () => {
  expect(placeChain('库尔勒')).toEqual({ province: undefined, city: undefined, county: undefined })
  expect(placeChain(undefined).province).toBeUndefined()
})
