/** What a number of the joint problem is: where its value goes when the problem is solved. */
export type VariableRole =
  | { readonly kind: 'flow'; readonly flow: string; readonly layer: string }
  | { readonly kind: 'amount' | 'concentration'; readonly flow: string; readonly layer: string }
  | { readonly kind: 'relation'; readonly relation: string }

/**
 * An unknown of the joint problem, in dimensionless numbers (`scale` units each). `measured` null: nobody measured it;
 * else `sd` is above 0. `lower`: its least value, or -Infinity.
 */
export type Variable = {
  readonly role: VariableRole
  readonly scale: number
  readonly measured: number | null
  readonly sd: number
  readonly lower: number
}

/** Whose law a constraint is: the balance of a unit in a layer, amount = flow x concentration, or a relation. */
export type ConstraintOrigin =
  | { readonly kind: 'balance'; readonly unit: string; readonly layer: string }
  | { readonly kind: 'link'; readonly flow: string; readonly layer: string }
  | { readonly kind: 'relation'; readonly relation: string }

/** Sum of linear terms, products of two unknowns and `constant` is 0; `size`: the largest exact value in `constant`. */
export type Constraint = {
  readonly origin: ConstraintOrigin
  readonly linear: { variable: number; factor: number }[]
  readonly products: { a: number; b: number; factor: number }[]
  constant: number
  size: number
}

export type JointProblem = { readonly variables: Variable[]; readonly constraints: Constraint[] }
