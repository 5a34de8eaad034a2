import { expect, test } from 'vitest'
import { METHOD } from '../plausibility/method.fixture.ts'
import { anAudit } from '../workbench.fixture.ts'
import { effectsByAim } from './effects-by-aim.ts'
import { effectsOf } from './effects-of.ts'

const aim = (code: (typeof METHOD)['aims'][number]['code'], text: string) => ({ code, text, clause: 'SX22-02' })
const AIMS = [
  aim('save_energy', '节能'),
  aim('lower_consumption', '降耗'),
  aim('cut_pollution', '减污'),
  aim('cut_carbon', '降碳'),
  aim('raise_quality', '提质'),
]

test('SX22-02 the effects of every option are told in the aims of its law: energy, consumption, pollution, carbon', () => {
  const effect = { option: 'a', basis: 'claimed', amount: '10', from_year: '2026' }
  const data = anAudit({
    options: { a: { name: '余热回收', state: 'done' } },
    option_effects: {
      e: { ...effect, kind: 'energy', carrier: 'electricity', unit: 'mwh' },
      w: { ...effect, kind: 'water', unit: 'm3' },
      p: { ...effect, kind: 'pollutant_discharged', pollutant: 'cod', unit: 't' },
    },
  })
  const [option] = effectsOf(data, METHOD, { earlier: [] }).options
  const told = effectsByAim(option!.claimed.totals, { aims: AIMS }).map(({ aim: { text }, totals, isMeasured }) => [
    text,
    totals.map(({ key, amount }) => `${key} ${amount?.toFixed()}`),
    isMeasured,
  ])
  expect(told).toEqual([
    ['节能', ['energy 1.229'], true],
    ['降耗', ['energy 1.229', 'water 10'], true],
    ['减污', ['pollutant_discharged.cod 10'], true],
    ['降碳', ['carbon_all 5.366'], true],
    ['提质', [], false],
  ])
})
