import fc from 'fast-check'
import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'
import type { BooleanFactName } from '../vocabulary/fact.ts'
import type { PermitClass } from '../vocabulary/permit-class.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import type { SizeClass } from '../vocabulary/size-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import type { Expression } from './expression.schema.ts'
import type { Subject } from './subject.ts'

/** Five classes in three divisions, for laws small enough to try every completion. */
export const FEW_CLASSES: ReadonlyMap<string, string> = new Map([
  ['0610', '烟煤和无烟煤开采洗选'],
  ['0620', '褐煤开采洗选'],
  ['2521', '炼焦'],
  ['3391', '黑色金属铸造'],
  ['3611', '汽柴油车整车制造'],
])

const FLAGS = ['overStandard', 'miningStep', 'annexMatch', 'suspendedTwoYears'] as const satisfies BooleanFactName[]

const TABLE = {
  title: '附件',
  columns: { code: '代码', size: '规模' },
  rows: [
    { code: '0610', size: '所有' },
    { code: '2521', size: '大中型' },
    { code: '3391', size: '大中型' },
  ],
}

const leaves: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...FLAGS).map((fact): Expression => ({ is: fact })),
  fc
    .subarray([...SIZE_CLASSES.codes], { minLength: 1 })
    .map((values): Expression => ({ in: { fact: 'size', values } })),
  fc
    .subarray([...PERMIT_CLASSES.codes], { minLength: 1 })
    .map((values): Expression => ({ in: { fact: 'permitClass', values } })),
  fc
    .subarray([...FEW_CLASSES.keys()], { minLength: 1 })
    .map((values): Expression => ({ in: { fact: 'industry', values } })),
  fc.constantFrom<Expression>(
    { inTable: { table: 'annex' } },
    { inTable: { table: 'annex', where: { size: '大中型' } } },
    { division: { from: '33', to: '43' } },
    { declared: 'annexMatch' },
  ),
)

/** Random condition trees over a handful of facts. */
export const anExpression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.array(tie('tree'), { maxLength: 3 }).map((all): Expression => ({ all })),
    fc.array(tie('tree'), { maxLength: 3 }).map((any): Expression => ({ any })),
    tie('tree').map((not): Expression => ({ not })),
  ),
})).tree

const EVERYWHERE = [{ clause: 'C', from: null, to: null }]

/** Random laws of up to six rules of every effect. */
export const aLaw: fc.Arbitrary<ScopeLaw> = fc
  .tuple(
    fc.array(
      fc.record({
        effect: fc.constantFrom(
          'mandatory',
          'mandatory',
          'excludes',
          'open',
          'lists',
          'not_listed',
          'mode',
          'voluntary',
        ),
        mode: fc.constantFrom('full', 'simplified', 'quick'),
        when: anExpression,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    fc.boolean(),
  )
  .map(([rules, includesMandatory]) => ({
    id: 'random',
    title: '随机',
    place: { code: '000000', name: '各地' },
    from: '2000-01-01',
    to: null,
    parent: null,
    verifiedOn: '2000-01-01',
    inherits: [],
    applies: { clauses: EVERYWHERE, text: '适用' },
    voluntary: { clauses: EVERYWHERE, text: '自愿' },
    listing: { clauses: EVERYWHERE, includesMandatory, listed: '列入', notListed: '不列入' },
    tables: { annex: TABLE },
    clauseNames: {},
    provisions: rules.map(({ effect, mode, when }, index) => ({
      id: `rule_${index}`,
      title: `规则${index}`,
      effect,
      mode,
      fact: 'permitClass' as const,
      ground: 'scope' as const,
      clauses: EVERYWHERE,
      when,
      text: '{industry}{size}{permitClass}{facts}',
      origin: 'random',
    })),
  }))

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined })

/** Random subjects of whom something is known. */
export const aSubject: fc.Arbitrary<Subject> = fc.record({
  industry: maybe(fc.constantFrom(...FEW_CLASSES.keys())),
  size: maybe(fc.constantFrom<SizeClass>(...SIZE_CLASSES.codes)),
  permitClass: maybe(fc.constantFrom<PermitClass>(...PERMIT_CLASSES.codes)),
  facts: fc.record(Object.fromEntries(FLAGS.map((flag) => [flag, maybe(fc.boolean())]))),
})

/** Every completion of a subject, by the unknown facts' values, written down without regard to speed. */
export function completionsOf(subject: Subject): readonly Subject[] {
  const undeclared = FLAGS.filter((flag) => subject.facts?.[flag] === undefined)
  const sizes = subject.size === undefined ? SIZE_CLASSES.codes : [subject.size]
  const permits: readonly PermitClass[] =
    subject.permitClass === undefined ? ['key', 'simplified', 'registration'] : [subject.permitClass]
  const industries = subject.industry === undefined ? [...FEW_CLASSES.keys()] : [subject.industry]
  const flags = FLAGS.reduce<readonly Readonly<Record<string, boolean>>[]>(
    (partial, flag) => {
      const stated = subject.facts?.[flag]
      const values = stated !== undefined ? [stated] : flag === 'suspendedTwoYears' ? [false] : [false, true]
      return partial.flatMap((facts) => values.map((value) => ({ ...facts, [flag]: value })))
    },
    [{}],
  )
  return industries.flatMap((industry) =>
    sizes.flatMap((size) =>
      permits.flatMap((permitClass) => flags.map((facts) => ({ industry, size, permitClass, facts, undeclared }))),
    ),
  )
}
