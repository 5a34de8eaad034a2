export type WordRule = {
  name: string
  pattern: RegExp
  /** The files it binds; all text files when absent. */
  files?: RegExp
  except?: RegExp
  /** True when comments may say it: a comment explains, code decides. */
  allowedInComments?: boolean
  advice: string
}

const TEST = /\.(test|spec)\.tsx?$|\/__snapshots__\//
const CODE_OUTSIDE_LAW = /^packages\/(core|contracts|store|documents|application|server|web)\/.*\.(tsx?|sql|css|html)$/

/** The words that may not stand in the project, each with what to write instead. */
export const WORD_RULES: readonly WordRule[] = [
  {
    name: 'journal',
    pattern: /\baudit[ _-]?(log|trail)\b/i,
    except: /^docs\/(adr|glossary)\//,
    advice: '操作留痕叫 journal（日志）；audit 专指清洁生产审核。',
  },
  {
    name: 'unfinished',
    pattern: /\b(TO[D]O|FIXM[E]|XX[X]|HAC[K])\b/,
    advice: '不留待办：现在写完，或写成 issue。',
  },
  {
    name: 'machine-path',
    pattern: /(^|[\s'"`(=:])\/(work|tmp|root|farm|home)\/[\w.]/,
    advice: '不写某台机器上的路径：用相对路径、os.tmpdir() 或参数。',
  },
  {
    name: 'place',
    pattern: /新疆|山西|四川|陕西|榆林|xinjiang|shanxi|sichuan|shaanxi|yulin/i,
    files: CODE_OUTSIDE_LAW,
    except: TEST,
    advice: '代码里不写地名：地方的规定是 packages/law/jurisdictions 里的数据。',
  },
  {
    name: 'clause',
    pattern: /\b(XJ05|XJ15|SC16|SX22|YL22|CPPL20\d\d|M2016|CODE2026|DISC2022)-/,
    files: CODE_OUTSIDE_LAW,
    except: TEST,
    allowedInComments: true,
    advice: '代码里不写条款号：条款跟随规则从法规数据里来；注释可以引用。',
  },
  {
    name: 'role-question',
    pattern: /\brole\s*[!=]==/,
    files: /^packages\/(application|server|store|web)\/.*\.tsx?$/,
    except: TEST,
    advice: '不问角色，问权限：用 core/access 的 can()，页面用随数据返回的 abilities。',
  },
  {
    name: 'pure-core',
    pattern: /\b(Date\.now|new Date|Math\.random|Temporal\.Now|randomUUID)\b/,
    files: /^packages\/core\/.*\.ts$/,
    except: TEST,
    allowedInComments: true,
    advice: 'core 没有时钟和随机数：今天、编号作为参数传入。',
  },
  {
    name: 'browser-age',
    pattern:
      /\.(toSorted|toReversed|toSpliced|isWellFormed|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(|\b(Object|Map)\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.(withResolvers|try)\b|\bURL\.canParse\(|\.(values|keys|entries)\(\)\.(map|filter|some|every|find|reduce|toArray|flatMap|take|drop|forEach)\(/,
    files: /^packages\/(core|contracts|web)\/.*\.tsx?$/,
    except: TEST,
    allowedInComments: true,
    advice: '政务电脑的浏览器内核是 Chromium 108，没有这个方法：例如用 [...list].sort(…) 代替 toSorted。',
  },
  {
    name: 'barrel',
    pattern: /^export \* (as \w+ )?from/,
    files: /\.tsx?$/,
    advice: '不转手导出：从定义处引用。',
  },
  {
    name: 'mock',
    pattern: /\b(vi|jest)\.(mock|doMock)\(/,
    files: /\.tsx?$/,
    advice: '不替身自己的部件：时钟、邮件、随机数作为参数传入。',
  },
]
