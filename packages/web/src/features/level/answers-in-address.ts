import { decimal, isDecimalText } from '@qingshen/core/kernel/decimal'

/** What is answered, by id: the text of a number, or one of the words below. */
export type Answers = Readonly<Record<string, string>>

const PAIR = /^([^~:]+):([^~]*)$/

/** The answers the address holds: `e1:120~p4:yes~w3:na`. */
export function readAnswers(text: string | undefined): Answers {
  const pairs = (text ?? '').split('~').flatMap((part) => {
    const [, id, answer] = PAIR.exec(part) ?? []
    return id === undefined || answer === undefined || answer === '' ? [] : [[id, answer] as const]
  })
  return Object.fromEntries(pairs)
}

/** The address text with one answer changed; undefined where nothing is answered any more. */
export function withAnswer(answers: Answers, id: string, answer: string | undefined): string | undefined {
  const { [id]: _before, ...others } = answers
  const next = answer === undefined || answer === '' ? others : { ...others, [id]: answer.replace(/[~:]/g, '') }
  const text = Object.entries(next).map(([key, value]) => `${key}:${value}`)
  return text.length === 0 ? undefined : text.join('~')
}

const WORDS: Readonly<Record<string, boolean | string>> = {
  yes: true,
  no: false,
  na: 'not_applicable',
  I: 'I',
  II: 'II',
  III: 'III',
  none: 'none',
}

/** The answers as the calculator reads them; a text that is no number stays and is refused with its place. */
export function valuesOf(answers: Answers): Record<string, unknown> {
  const entries = Object.entries(answers).map(([id, answer]) => {
    const word = WORDS[answer]
    if (word !== undefined) return [id, word] as const
    const plain = answer.normalize('NFKC').replaceAll('−', '-').replace(/[,\s]/g, '')
    return [id, isDecimalText(plain) ? decimal(plain) : answer] as const
  })
  return Object.fromEntries(entries)
}
