import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decimal } from './decimal.ts'
import { parseJsonText } from './json-text.ts'

const issuesOf = (text: string) => {
  const result = parseJsonText(text)
  return result.ok ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`)
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (text, indent) => {
      const value: unknown = JSON.parse(text)
      expect(parseJsonText(JSON.stringify(value, null, indent))).toEqual({ ok: true, value })
    }),
  )
})

test('refuses what JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Array.from('{}[]",:0-1.eE+ntrue\\u \n')), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        expect(parseJsonText(text).ok).toBe(false)
        return
      }
      const result = parseJsonText(text)
      if (result.ok) expect(result.value).toEqual(value)
      else expect(result.issues.every((issue) => issue.code !== 'json_syntax')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('every duplicate key is named with its place', () => {
  expect(issuesOf('{"a":1,"b":{"c":1,"c":2},"a":3}')).toEqual(['json_duplicate_key /b/c', 'json_duplicate_key /a'])
  const result = parseJsonText('[\n {"x/y": 1,\n  "x/y": 2}\n]')
  expect(result).toMatchObject({ ok: false, issues: [{ pointer: '/0/x~1y', params: { line: 3, key: 'x/y' } }] })
})

test('keys that differ only in writing are the same key', () => {
  expect(issuesOf('{"a":1,"\\u0061":2}')).toEqual(['json_duplicate_key /a'])
})

test('numbers beyond the finite range are refused, the words NaN and Infinity are no JSON', () => {
  expect(issuesOf('[1e999,-1e400]')).toEqual(['json_number_not_finite /0', 'json_number_not_finite /1'])
  expect(issuesOf('[NaN]')).toEqual(['json_syntax /0'])
  expect(issuesOf('Infinity')).toEqual(['json_syntax '])
})

test('a fault of syntax says line, column and what was expected', () => {
  const result = parseJsonText('{\n  "a": 1,\n}')
  expect(result).toMatchObject({ ok: false, issues: [{ code: 'json_syntax', params: { line: 3, column: 1 } }] })
  expect(issuesOf('')).toEqual(['json_syntax '])
  expect(issuesOf('{} {}')).toEqual(['json_syntax '])
})

test('numbers are exact where asked, from their text', () => {
  const result = parseJsonText('{"money":0.1000000000000000055511151231257827,"n":0.1}', {
    exactAt: (pointer) => pointer === '/money',
  })
  expect(result.ok && (result.value as { money: Decimal }).money.toFixed()).toBe('0.1000000000000000055511151231257827')
  expect(result.ok && (result.value as { n: number }).n).toBe(0.1)
})

test('keys that are refused are all told with their line and pointer', () => {
  const result = parseJsonText('{"a":{"__proto__":1},\n"\\u005f_proto__":2}', { refusedKeys: ['__proto__'] })
  expect(result).toMatchObject({
    ok: false,
    issues: [
      { code: 'json_refused_key', pointer: '/a/__proto__', message: expect.stringContaining('第 1 行') as unknown },
      { code: 'json_refused_key', pointer: '/__proto__', message: expect.stringContaining('第 2 行') as unknown },
    ],
  })
})

test('a key named __proto__ is a member like any other', () => {
  const result = parseJsonText('{"__proto__":{"polluted":true}}')
  expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('nesting has a limit', () => {
  expect(issuesOf('['.repeat(5000))).toEqual([`json_too_deep ${'/0'.repeat(101)}`])
})

test('a byte order mark is passed over', () => {
  expect(parseJsonText('\ufeff[1]')).toEqual({ ok: true, value: [1] })
})

test('a text of ten million characters is read, and one that does not end is a fault', () => {
  const long = '长"\\'.repeat(3_000_000)
  expect(parseJsonText(JSON.stringify([long]))).toEqual({ ok: true, value: [long] })
  expect(issuesOf(`["${'x'.repeat(10_000_000)}`)).toEqual(['json_syntax /0'])
  expect(issuesOf(`["${'\\\\'.repeat(1_000_000)}\\"]`)).toEqual(['json_syntax /0'])
})

test('every line is counted once, however many findings there are', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => (at % 2 === 0 ? '"a":1' : '"a":1e999')).join(',\n')
  const result = parseJsonText(`{${many}}`)
  const issues = result.ok ? [] : result.issues
  expect(issues).toHaveLength(299_999)
  expect(issues.at(-1)).toMatchObject({ code: 'json_number_not_finite', params: { line: 200_000 } })
})

test('texts that no database keeps are refused with their place where they are to be kept', () => {
  const text = '{"a":["x\\u0000y","\\ud800","\\ud83d\\ude00","好"],\n"b\\u0000":1}'
  expect(parseJsonText(text).ok).toBe(true)
  const result = parseJsonText(text, { isKept: true })
  expect(result).toMatchObject({
    ok: false,
    issues: [
      { code: 'json_refused_text', pointer: '/a/0', params: { line: 1 } },
      { code: 'json_refused_text', pointer: '/a/1' },
      { code: 'json_refused_text', pointer: '', params: { line: 2 } },
    ],
  })
})
