/** What to do instead, by lint rule: a restriction that names no alternative only annoys. */
export const ADVICE: Readonly<Record<string, string>> = {
  'max-lines': '文件超过 400 行，多半已是两件事：按“存在的理由”拆开。',
  'max-lines-per-function': '函数超过 50 行：把一段有名字的步骤提成函数。',
  'max-params': '参数超过 4 个：改用一个对象。',
  'max-depth': '嵌套超过 3 层：先处理例外并返回，或提成函数。',
  'no-default-export': '用具名导出：名字全项目一致，改名能被工具跟上。',
  'no-explicit-any': '写出类型；真不知道时用 unknown，再用 zod 的 schema 判明。',
  'no-non-null-assertion': '用判断代替 !：没有值时该怎么办要写出来。',
  'no-floating-promises': '加 await；确实不等时写 void 并在旁边说明原因。',
  'no-misused-promises': '这里不等待 Promise：换成同步函数，或在外面 await。',
  'switch-exhaustiveness-check': '补上缺少的 case，不要用 default 掩盖。',
  'consistent-type-imports': '只用于类型的引用写 import type。',
  'no-disabled-tests': '不留跳过的测试：修好它，或按机器条件用 skipIf 并说明原因。',
  'no-eval': '不执行文本：用封闭的表达式树。',
}

/** The advice for a rule code as oxlint writes it, `typescript-eslint(no-explicit-any)`; empty when there is none. */
export function adviceFor(code: string): string {
  const rule = /\(([^)]+)\)/.exec(code)?.[1] ?? code
  return ADVICE[rule] ?? ''
}
