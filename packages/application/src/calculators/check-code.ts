import { checkCode } from '@qingshen/contracts/calculators.operations'
import { checkCode as judgeCode } from '@qingshen/core/kernel/check-code'
import { calculation } from '../use-case.ts'

/** Judges a code as somebody typed it. */
export const checkCodeUseCase = calculation(checkCode, (_deps, { query }) => judgeCode(query.code))
