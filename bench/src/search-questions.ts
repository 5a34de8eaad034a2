import { enterpriseGenerator } from './generated-enterprises.ts'
import { nameGenerator } from './generated-names.ts'
import type { SeededRandom } from './seeded-random.ts'
import { pick, seededRandom } from './seeded-random.ts'

/** What a person asks of the register page, and the kind of the question. */
export type Question = { readonly kind: string; readonly query: Readonly<Record<string, string | number>> }

type Known = { readonly name: string; readonly code: string; readonly initials: string; readonly division: string }

const FREQUENT = ['有限公司', '化工', '科技', '公司', '有限', '新材料']

/** Questions of every kind about enterprises that are there, the same in every run. */
export function searchQuestions(rows: number, place: string, each: number): readonly Question[] {
  const [enterpriseOf, nameOf] = [enterpriseGenerator(place), nameGenerator()]
  const random = seededRandom(77)
  const anyone = (): Known => {
    const number = random.below(rows)
    const { division } = enterpriseOf(number)
    const { name, code, pinyinInitials } = nameOf(number, division)
    return { name, code, initials: pinyinInitials, division }
  }
  return Array.from({ length: each }, () => questionsAbout(anyone(), random, place)).flat()
}

function questionsAbout({ name, code, initials, division }: Known, random: SeededRandom, place: string): Question[] {
  const from = random.below(3)
  const city = `${division.slice(0, 4)}00`
  const texts = {
    'part of a name': name.slice(2, 6),
    'whole name': name,
    'two characters of a name': name.slice(from, from + 2),
    'two words': `${name.slice(0, 2)} ${name.slice(4, 6)}`,
    'pinyin initials': initials.slice(0, 5),
    code,
    'part of a code': code.slice(8, 14),
    'frequent word': pick(random, FREQUENT),
    'nothing like it': '爨爨',
  }
  const filters = {
    'no filter': {},
    'tenth page': { page: 10 },
    place: { place: division },
    'city and size': { place: city, size: 'large' },
    industry: { industry: pick(random, ['2521', '30', '2614', '4411', '33']) },
    'permit class': { permitClass: 'key' },
    'frequent word in a county': { text: pick(random, FREQUENT), place: division },
    'rare filters and a word': { text: '化工', place, size: 'large', industry: '2614' },
  }
  return [
    ...Object.entries(texts).map(([kind, text]) => ({ kind, query: { text } })),
    ...Object.entries(filters).map(([kind, query]) => ({ kind, query })),
  ]
}
