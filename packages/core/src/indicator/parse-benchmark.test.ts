import { expect, test } from 'vitest'
import { rationalOf } from '../kernel/rational.ts'
import { parseExpression, valueOf, variablesIn } from './expression.ts'
import type { Benchmark } from './parse-benchmark.ts'
import { parseBenchmark } from './parse-benchmark.ts'

const worth = (text: string, n = '0') => {
  const expression = parseExpression(text)
  const value = expression === null ? null : valueOf(expression, new Map([['n', rationalOf(n)]]))
  return value === null ? null : `${value.numerator}/${value.denominator}`
}

function shown(benchmark: Benchmark | null): string | null {
  if (benchmark === null) return null
  const number = (value: Parameters<typeof valueOf>[0]) => {
    const read = valueOf(value, new Map([['n', rationalOf('2')]]))
    return read === null ? '?' : String(Number(read.numerator) / Number(read.denominator))
  }
  const unit = benchmark.unit === null ? '' : ` ${benchmark.unit}`
  if (benchmark.kind === 'limit') return `${benchmark.comparison ?? 'direction'} ${number(benchmark.value)}${unit}`
  const { low, high } = benchmark
  return `${low.isIncluded ? '[' : '('}${number(low.value)},${number(high.value)}${high.isIncluded ? ']' : ')'}${unit}`
}

test('trap 2: printed benchmarks keep their signs, per cent signs, full-width digits and ranges', () => {
  const read = (text: string) => shown(parseBenchmark(text, ['n']))
  expect(read('≤0.5')).toBe('at_most 0.5')
  expect(read('≥ 95 %')).toBe('at_least 95 %')
  expect(read('＜3')).toBe('below 3')
  expect(read('＞３．５')).toBe('above 3.5')
  expect(read('≧９５％')).toBe('at_least 95 %')
  expect(read('<=8')).toBe('at_most 8')
  expect(read('=100')).toBe('equal 100')
  expect(read('不大于 1,200 m3/t')).toBe('at_most 1200 m3/t')
  expect(read('≤10 000')).toBe('at_most 10000')
  expect(read('≤.5')).toBe('at_most 0.5')
  expect(read('≯5')).toBe('at_most 5')
  expect(read('95%以上')).toBe('at_least 95 %')
  expect(read('40 L/m²')).toBe('direction 40 L/m2')
  expect(read('0.5')).toBe('direction 0.5')
})

test('ranges have two ends, with or without them', () => {
  const read = (text: string) => shown(parseBenchmark(text, ['n']))
  expect(read('6～9')).toBe('[6,9]')
  expect(read('6-9')).toBe('[6,9]')
  expect(read('80%~90%')).toBe('[80,90] %')
  expect(read('0.2至0.5 kg/t')).toBe('[0.2,0.5] kg/t')
  expect(read('(0.2,0.5]')).toBe('(0.2,0.5]')
  expect(read('3＜x≤5')).toBe('(3,5]')
})

test('trap 3 of the systems: benchmarks are expressions of declared variables', () => {
  const read = (text: string) => shown(parseBenchmark(text, ['n']))
  expect(read('≤10+5n')).toBe('at_most 20')
  expect(read('<=0.14+0.08n')).toBe('at_most 0.3')
  expect(read('80-2n')).toBe('direction 76')
  expect(read('≤10+5m')).toBeNull()
  expect(parseBenchmark('≤10+5n')).toBeNull()
})

test('what cannot be compared is none, and is never taken for a number', () => {
  for (const text of [
    '',
    '/',
    '—',
    '无',
    '见标准',
    '≤',
    '≥ 见附录',
    '1..2',
    'NaN',
    'Infinity',
    '∞',
    '10+',
    '(3',
    '#NUM!',
    '≤1e3',
  ]) {
    expect([text, parseBenchmark(text)]).toEqual([text, null])
  }
})

test('expressions are exact, and a division by nothing has no value', () => {
  expect(worth('0.8/n', '3')).toBe('4/15')
  expect(worth('0.8/n')).toBeNull()
  expect(worth('2(n-1)/3', '2')).toBe('2/3')
  expect(worth('-n+1', '4')).toBe('-3/1')
  expect(worth('1-2-3')).toBe('-4/1')
  expect(worth('n^2')).toBeNull()
  expect(worth('n n')).toBeNull()
  const expression = parseExpression('a*n + 2n')
  expect(expression === null ? [] : variablesIn(expression)).toEqual(['a', 'n'])
})
