import { openTestEngine } from '@qingshen/testing/memory-template'
import type { Catalogue, CatalogueColumn, CataloguePolicy } from './read-catalogue.ts'
import { readCatalogue } from './read-catalogue.ts'

const ACTIONS: Readonly<Record<string, string>> = {
  SELECT: '读',
  INSERT: '增',
  UPDATE: '改',
  DELETE: '删',
  ALL: '读写',
}

const HEADING = [
  '# 数据字典',
  '',
  '由 `npm run docs` 从迁移后的数据库目录生成，不要手改；说明文字在 `packages/store/src/migrations` 的 `comment on` 里。',
  '两种引擎的结构相同。“行级安全”写明谁能读写哪些行：动作、所依的权限、策略名。策略名里 `within_reach` 指权限所及的区域或法人，',
  '`by_holder` 指持有该权限的人，`by_all` 指任何人，`system` 指系统自己（任务、维护），`owner` 指数据库的登录账号。',
  '',
]

/** The page of all tables of a freshly migrated store: columns, types, meanings and row policies. */
export async function dataDictionary(): Promise<string> {
  const engine = await openTestEngine()
  try {
    return dictionaryPage(await readCatalogue(engine))
  } finally {
    await engine.close()
  }
}

/** The same for a given catalogue. */
export function dictionaryPage({ relations, columns, policies }: Catalogue): string {
  const sections = relations.flatMap(({ name, isView, comment }) => {
    const own = columns.filter((column) => column.relation === name)
    const rules = policies.filter((policy) => policy.relation === name)
    return [
      `## ${name}${isView ? '（视图）' : ''}`,
      '',
      comment ?? '',
      '',
      ...(own.length === 0
        ? []
        : ['| 列 | 类型 | 约束 | 说明 |', '| --- | --- | --- | --- |', ...own.map(columnRow), '']),
      ...(rules.length === 0 ? [] : [`行级安全：${rules.map(policyText).join('；')}。`, '']),
    ]
  })
  return [...HEADING, ...sections].join('\n')
}

function columnRow({ name, type, required, computed, primary, target, comment }: CatalogueColumn): string {
  const marks = [
    primary ? '主键' : required ? '必填' : '',
    computed ? '由数据库计算' : '',
    target === null ? '' : `→ ${target}`,
  ]
  const text = (comment ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')
  return `| \`${name}\` | ${type} | ${marks.filter((mark) => mark !== '').join('，')} | ${text} |`
}

function policyText({ name, action, condition }: CataloguePolicy): string {
  const permissions = new Set([...condition.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map((match) => `\`${match[1]}\``))
  const held = [...permissions].join('、')
  return `${ACTIONS[action] ?? action} ${held}（\`${name}\`）`
}
