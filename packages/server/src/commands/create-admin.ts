import { createAdministrators } from '@qingshen/application/accounts/create-administrators'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, withStore } from './store-options.ts'

export const command: Command = {
  name: 'create-admin',
  usage: '--name N --office ID [--data FOLDER]',
  summary: '建立系统、安全、日志三个管理员账号，交给三个人；ID 为机构编号，或“行政区划代码:部门”；密码只显示一次',
  run: async (args) => {
    const { options } = parseCall(args, {
      ...STORE_OPTION,
      name: { type: 'string', required: true },
      office: { type: 'string', required: true },
    })
    return await withStore(options.data, async (deps) => {
      await seedReference(deps)
      return await createAdministrators(deps, options.name, options.office)
    })
  },
}
