import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { rowsOf } from './rows.ts'

const TEAM = [
  {
    name: '厂长（组长）',
    team_role: 'leader',
    post: '厂部，厂长',
    specialty: '企业管理',
    duties: '组织、协调、批准方案和经费',
    hours: '40',
  },
  {
    name: '环保科长',
    team_role: 'deputy',
    post: '环保科，科长',
    specialty: '环境工程',
    duties: '日常组织，数据收集和核对',
    hours: '160',
  },
  {
    name: '电镀工艺员',
    team_role: 'member',
    post: '技术科，工程师',
    specialty: '电化学',
    duties: '平衡测算，方案的技术评估',
    hours: '120',
  },
  {
    name: '设备科长',
    team_role: 'member',
    post: '设备科，科长',
    specialty: '机械',
    duties: '计量仪表，设备改造的实施',
    hours: '90',
  },
  {
    name: '车间主任',
    team_role: 'member',
    post: '电镀车间，主任',
    specialty: '表面处理',
    duties: '现场考察，无费、低费方案的实施',
    hours: '80',
  },
  {
    name: '财务主管',
    team_role: 'member',
    post: '财务科，会计师',
    specialty: '会计',
    duties: '费用核算和经济分析',
    hours: '60',
  },
  {
    name: '外聘行业专家',
    team_role: 'adviser',
    post: '演示审核咨询机构，高级工程师',
    specialty: '清洁生产',
    duties: '方法指导，协助报告编写',
    hours: '48',
  },
] as const

/** Phase, work, day by which, who, what comes of it. */
const PLAN = [
  ['1', '取得领导支持，组建小组，制定计划，宣传培训', '2026-03-31', '环保科', '小组文件、计划、培训记录'],
  ['2', '现状调查、现场考察，评价产污排污，确定重点，设置目标', '2026-04-30', '环保科、车间', '调查表、打分表、目标'],
  ['3', '画工序和流股，实测水和总铬，建立平衡，分析原因', '2026-06-30', '技术科', '平衡图表、原因分析'],
  ['4', '征集和筛选方案，实施无费、低费方案', '2026-07-31', '审核小组', '方案清单、筛选记录'],
  ['5', '中费、高费方案的技术、环境、经济分析', '2026-08-31', '技术科、财务科', '可行性分析'],
  ['6', '实施推荐的方案，核定效果', '2026-10-31', '设备科', '验收资料、效果核定表'],
  ['7', '建立组织和制度，持续计划，编写报告', '2026-11-20', '环保科', '制度、计划、审核报告'],
] as const

const PUBLICITY = [
  {
    held_on: '2026-03-16',
    form: '动员会',
    content: '审核的目的、安排和各部门的任务',
    audience: '全体管理人员',
    people: '42',
  },
  {
    held_on: '2026-03-18',
    form: '公示栏',
    content: '什么是清洁生产，怎样提合理化建议',
    audience: '全体员工',
    people: '186',
  },
  {
    held_on: '2026-07-06',
    form: '合理化建议征集',
    content: '征集节水、节电、减铬的建议，收到二十三条',
    audience: '全体员工',
    people: '186',
  },
]

const TRAINING = [
  {
    held_on: '2026-03-20',
    topic: '物料平衡和水平衡的做法',
    trainer: '外聘行业专家',
    audience: '审核小组',
    people: '12',
    hours: '6',
  },
  {
    held_on: '2026-03-27',
    topic: '计量、取样和记录的要求',
    trainer: '电镀工艺员',
    audience: '班组长',
    people: '18',
    hours: '3',
  },
]

const BARRIERS = [
  { barrier: '担心影响生产', problem: '改造要停槽，怕误交货', solution: '利用检修期施工，分槽进行' },
  { barrier: '用水没有分表', problem: '各槽用水无法分别计算', solution: '实测期间临时加装超声波流量计' },
  { barrier: '资金不足', problem: '三级漂洗改造投资较大', solution: '分两年实施，列入技改计划' },
]

/** The work of the first phase: team, plan, publicity, training, barriers. */
export function preparationRows(audit: string): WorkbenchChange[] {
  const plan = PLAN.map(([phase, content, finish_on, responsible, output]) => {
    return { phase, content, finish_on, responsible, checker: '厂部', output }
  })
  return [
    ...rowsOf(audit, 'team', TEAM),
    ...rowsOf(audit, 'plan', plan),
    ...rowsOf(audit, 'publicity', PUBLICITY),
    ...rowsOf(audit, 'training', TRAINING),
    ...rowsOf(audit, 'barriers', BARRIERS),
  ]
}
