import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/** A forbidden import, with the sentence that says what to do instead. */
export type BorderRule = IForbiddenRuleType & { name: string; comment: string }

const CORE_ROOM = '^packages/core/src/([^/]+)/'
const REPORT = '^packages/core/src/report/'
const WORKBENCH = '^packages/core/src/workbench/'
const TEST_FILE = '\\.(test|spec|fixture)\\.tsx?$'
const packages = (...names: string[]): string => `^packages/(${names.join('|')})/`

/** A package may import itself and the packages named, and no other of ours. */
function mayImport(name: string, ...allowed: string[]): BorderRule {
  return {
    name: `${name}-imports`,
    comment: `${name} 只能引用 ${allowed.join('、') || '自己'}（ARCHITECTURE.md “房间与方向”）。把需要的东西移到它能引用的房间，或由调用方传入。`,
    severity: 'error',
    from: { path: packages(name), pathNot: TEST_FILE },
    to: { path: '^(packages|tools|bench|e2e)/', pathNot: packages(name, ...allowed) },
  }
}

export const FORBIDDEN: BorderRule[] = [
  {
    name: 'not-to-unresolvable',
    comment: '引用的文件或包不存在。先写出它，或改正路径；读不到的引用会使其余检查失效。',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-circular',
    comment: '循环引用：把两边共用的部分移到第三个文件。',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  mayImport('core'),
  mayImport('law', 'core'),
  mayImport('contracts', 'core'),
  mayImport('store', 'core'),
  mayImport('documents', 'core'),
  mayImport('application', 'core', 'contracts', 'store', 'documents'),
  mayImport('server', 'core', 'contracts', 'store', 'documents', 'law', 'application'),
  mayImport('web', 'core', 'contracts'),
  {
    name: 'core-is-pure',
    comment: 'core 只用 zod、decimal.js、@noble/hashes：时钟、文件、网络、随机数由外层传入。',
    severity: 'error',
    from: { path: packages('core'), pathNot: TEST_FILE },
    to: { pathNot: ['^packages/core/', '(^|/)node_modules/(zod|decimal\\.js|@noble/hashes)/'] },
  },
  {
    name: 'core-kernel-first',
    comment: 'kernel 是最里层，只引用 kernel。',
    severity: 'error',
    from: { path: '^packages/core/src/kernel/', pathNot: TEST_FILE },
    to: { path: '^packages/core/src/(?!kernel/)' },
  },
  {
    name: 'core-vocabulary-second',
    comment: 'vocabulary 只引用 kernel。',
    severity: 'error',
    from: { path: '^packages/core/src/vocabulary/', pathNot: TEST_FILE },
    to: { path: '^packages/core/src/(?!kernel/|vocabulary/)' },
  },
  {
    name: 'core-rooms-meet-in-schemas',
    comment: 'core 的房间之间只通过 *.schema.ts 相见：把数据的形状放进 schema 文件，计算由 application 组合。',
    severity: 'error',
    from: { path: CORE_ROOM, pathNot: [TEST_FILE, WORKBENCH, REPORT] },
    to: {
      path: '^packages/core/src/',
      pathNot: ['^packages/core/src/$1/', '^packages/core/src/(kernel|vocabulary)/', '\\.schema\\.ts$'],
    },
  },
  {
    name: 'core-report-reads',
    comment: 'report 由审核的行和各项计算的结果写成，所以可以引用 workbench 和它用到的计算；没有房间引用 report。',
    severity: 'error',
    from: { path: REPORT, pathNot: TEST_FILE },
    to: {
      path: '^packages/core/src/',
      pathNot: [
        '^packages/core/src/(report|workbench|balance|ranking|indicator|finance|option|kernel|vocabulary)/',
        '\\.schema\\.ts$',
      ],
    },
  },
  {
    name: 'core-workbench-computes',
    comment:
      'workbench 的检查在浏览器和服务器上同样运行，所以可以直接用 balance、ranking、indicator、finance、option 的计算；其余房间只通过 *.schema.ts。',
    severity: 'error',
    from: { path: WORKBENCH, pathNot: TEST_FILE },
    to: {
      path: '^packages/core/src/',
      pathNot: [
        '^packages/core/src/(workbench|balance|ranking|indicator|finance|option|kernel|vocabulary)/',
        '\\.schema\\.ts$',
      ],
    },
  },
  {
    name: 'testing-only-in-tests',
    comment: '测试用的东西不进产品：testing 只由测试、tools、bench、e2e 引用。',
    severity: 'error',
    from: { path: '^packages/(?!testing/)', pathNot: TEST_FILE },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'web-features-apart',
    comment: '功能之间不互相引用：共用的放进 shared。',
    severity: 'error',
    from: { path: '^packages/web/src/features/([^/]+)/' },
    to: { path: '^packages/web/src/features/', pathNot: '^packages/web/src/features/$1/' },
  },
  {
    name: 'web-shared-below',
    comment: 'web 的方向是 app -> features -> shared。',
    severity: 'error',
    from: { path: '^packages/web/src/shared/' },
    to: { path: '^packages/web/src/(features|app)/' },
  },
  {
    name: 'web-features-below-app',
    comment: 'web 的方向是 app -> features -> shared。',
    severity: 'error',
    from: { path: '^packages/web/src/features/' },
    to: { path: '^packages/web/src/app/' },
  },
]

/** How the checker finds what an import means: through the packages' `exports`, with TypeScript sources. */
export const CRUISE_OPTIONS: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['(^|/)dist/', '^coverage/', '^\\.cache/'] },
  tsPreCompilationDeps: true,
  // Only import statements: a function of ours called `require` is no import.
  moduleSystems: ['es6'],
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    mainFields: ['module', 'main', 'types'],
  },
}
