import { buildWebIfStale } from './build-web.ts'

/** Builds the pages before the program serves them; says so when it cannot. */
if (!(await buildWebIfStale())) {
  console.error('页面没有构建成功，见上面的提示。改正后重试；接口和命令行不受影响。')
  process.exitCode = 1
}
