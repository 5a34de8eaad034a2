import { expect, test } from 'vitest'
import { optionPlace } from './option-views.ts'

test('an address opens its page, an unknown one the first', () => {
  expect(optionPlace({}).view.id).toBe('list')
  expect(optionPlace({ view: 'effects' })).toMatchObject({ view: { id: 'effects' }, table: null })
  expect(optionPlace({ view: 'nowhere' }).view.id).toBe('list')
})

test('a sheet opens the page it belongs to, a row in it or a wish the plain table', () => {
  expect(optionPlace({ sheet: 'option_cash_flows' })).toMatchObject({ view: { id: 'studies' }, table: null })
  expect(optionPlace({ sheet: 'options', row: 'a' })).toMatchObject({ view: { id: 'list' }, table: 'options' })
  expect(optionPlace({ sheet: 'option_effects', as: 'table' }).table).toBe('option_effects')
  expect(optionPlace({ sheet: 'scenario_flows' })).toMatchObject({ view: { id: 'studies' }, table: 'scenario_flows' })
  expect(optionPlace({ sheet: 'team', row: 'a' })).toMatchObject({ view: { id: 'list' }, table: null })
})
