import { SubjectSchema } from '@qingshen/contracts/calculators.operations'
import { BOOLEAN_FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { Answer } from './trial-address.ts'
import { answerOf, subjectOf, withAnswer } from './trial-address.ts'

const facts = fc.constantFrom(...BOOLEAN_FACT_NAMES)
const answers = fc.constantFrom<Answer>('yes', 'no', 'unknown')

function applied(address: AddressState, change: Record<string, string | undefined>): AddressState {
  const after: AddressState = {}
  for (const [name, value] of Object.entries({ ...address, ...change })) {
    if (value !== undefined) after[name] = value
  }
  return after
}

test('the last answer to each fact is the one that counts, and unknown is neither yes nor no', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(facts, answers), { maxLength: 30 }), (given) => {
      let address: AddressState = {}
      const expected = new Map<string, Answer>()
      for (const [fact, answer] of given) {
        address = applied(address, withAnswer(address, fact, answer))
        expected.set(fact, answer)
      }
      for (const fact of BOOLEAN_FACT_NAMES) expect(answerOf(address, fact)).toBe(expected.get(fact) ?? 'unknown')
      const subject = subjectOf(address)
      expect(SubjectSchema.safeParse(subject).success).toBe(true)
      expect(Object.keys(subject.facts ?? {})).toHaveLength(
        [...expected.values()].filter((a) => a !== 'unknown').length,
      )
    }),
  )
})
