import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEntry } from './calendar-feed.ts'
import { writeCalendarFeed } from './calendar-feed.ts'

const STAMP = '2026-11-22T01:02:03Z'
const ENTRY: CalendarEntry = {
  uid: 'obligation-1@qingshen',
  date: '2028-02-29',
  title: '提交审核报告',
  description: '依据：XJ05-08\n还剩 3 天',
  url: 'https://example.cn/cases/1?tab=dates&x=1',
}

type Property = { readonly name: string; readonly parameters: string; readonly value: string }

/** The properties of a feed, line by line after unfolding, as RFC 5545 describes it. */
function parse(bytes: Uint8Array): Property[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text).not.toMatch(/(?<!\r)\n/)
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? []
      return { name, parameters, value }
    })
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/gu, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped))
}

const valueOf = (properties: readonly Property[], name: string) => properties.find((one) => one.name === name)?.value
const write = (...entries: CalendarEntry[]) => writeCalendarFeed({ name: '清审', entries, stamp: STAMP })

test('a due date is one whole day with an alarm on the morning before, in UTC and by its own day', () => {
  const properties = parse(write(ENTRY))
  expect(properties.filter(({ name }) => name.startsWith('DTSTART'))).toEqual([
    { name: 'DTSTART', parameters: ';VALUE=DATE', value: '20280229' },
  ])
  expect(valueOf(properties, 'DTSTAMP')).toBe('20261122T010203Z')
  expect(valueOf(properties, 'UID')).toBe(ENTRY.uid)
  expect(valueOf(properties, 'URL')).toBe(ENTRY.url)
  expect(valueOf(properties, 'TRANSP')).toBe('TRANSPARENT')
  expect(valueOf(properties, 'TRIGGER')).toBe('-PT15H')
  expect(valueOf(properties, 'X-WR-TIMEZONE')).toBe('Asia/Shanghai')
  expect(unescaped(valueOf(properties, 'DESCRIPTION') ?? '')).toBe(ENTRY.description)
})

test('the same entries give the same bytes; none is a calendar too', () => {
  expect(write(ENTRY)).toEqual(write(ENTRY))
  expect(parse(write()).map(({ name, value }) => `${name}:${value}`)).toEqual(
    expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR']),
  )
})

test('a day that does not exist is refused', () => {
  expect(() => write({ ...ENTRY, date: '2027-02-29' })).toThrow(RangeError)
})

test('whatever stands in a title or description stays there: no entry makes another property', () => {
  const text = fc.string({ unit: fc.constantFrom('长', 'a', ',', ';', ':', '\\', '\n', '\r', '"', '\u2028', '𠀀') })
  fc.assert(
    fc.property(text, text, (title, description) => {
      const properties = parse(write({ ...ENTRY, title: `x${title}`, description: `y${description}`, url: null }))
      expect(properties.map(({ name }) => name)).toEqual(parse(write({ ...ENTRY, url: null })).map(({ name }) => name))
      const summary = unescaped(valueOf(properties, 'SUMMARY') ?? '')
      expect(summary).toBe(`x${title}`.replaceAll(/[\n\r\u2028]+/gu, ' ').trim())
    }),
  )
})
