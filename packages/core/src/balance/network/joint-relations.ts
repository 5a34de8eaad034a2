import { present } from '../../kernel/present.ts'
import type { JointBuild, Known } from './joint-build.ts'
import { addConstant, addConstraint, addProduct, addQuantity, addTerm, quantityRef } from './joint-build.ts'
import { inputsOf } from './check-relations.ts'
import type { NetworkRelation } from './network.schema.ts'

type Linear = Extract<NetworkRelation, { kind: 'linear' }>
type Share = Exclude<NetworkRelation, Linear>

/** Adds a relation between flows as a constraint; one that is not exact has an unknown of its own. */
export function addRelation(build: JointBuild, relation: NetworkRelation): void {
  if (relation.kind === 'linear') addLinear(build, relation)
  else addShare(build, relation)
}

/** out - share x (what enters) = 0. */
function addShare(build: JointBuild, relation: Share): void {
  const layer = present(build.layers.find(({ id }) => id === relation.layer))
  const known: Known = { value: Number(relation.share), sd: Number(relation.sd ?? 0) }
  const lower = build.options.nonNegative ? 0 : -Infinity
  const share = addQuantity(build, { kind: 'relation', relation: relation.id }, known, { scale: 1, lower })
  const constraint = addConstraint(build, { kind: 'relation', relation: relation.id })
  addTerm(constraint, quantityRef(build, layer, relation.out), 1)
  for (const flow of inputs(build, relation)) addProduct(constraint, quantityRef(build, layer, flow), share, -1)
}

function inputs({ network }: JointBuild, relation: Share): readonly string[] {
  if (relation.kind === 'ratio') return [relation.other]
  return relation.into ?? inputsOf(network, relation.layer, relation.unit)
}

/** The sum less the constant is 0, or a small unknown of the given standard deviation. */
function addLinear(build: JointBuild, relation: Linear): void {
  const layer = present(build.layers.find(({ id }) => id === relation.layer))
  const scale = present(build.scales.get(layer.id))
  const constraint = addConstraint(build, { kind: 'relation', relation: relation.id })
  for (const { flow, coefficient } of relation.terms) {
    addTerm(constraint, quantityRef(build, layer, flow), Number(coefficient))
  }
  addConstant(constraint, -Number(relation.constant) / scale)
  const known: Known = { value: 0, sd: Number(relation.sd ?? 0) }
  const role = { kind: 'relation', relation: relation.id } as const
  addTerm(constraint, addQuantity(build, role, known, { scale, lower: -Infinity }), -1)
}
