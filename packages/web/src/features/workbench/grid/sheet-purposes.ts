import type { SheetId } from '@qingshen/core/workbench/all-sheets'

/** What an empty sheet is for and what to do first, for those who fill it. */
const PURPOSES: Readonly<Partial<Record<SheetId, string>>> = {
  team: '登记审核小组：组长由企业负责人担任，成员来自生产、环保、设备、财务等部门。先写组长。',
  plan: '按阶段写明做什么、何时完成、谁负责。先写审核准备阶段。',
  publicity: '记录宣传和动员活动，以后作佐证。先写第一次动员会的日期、内容和参加人数。',
  training: '记录清洁生产培训，以后作佐证。先写第一次培训的日期、内容和参加人数。',
  barriers: '记录审核中遇到的障碍和解决办法，如认识、技术、资金方面的。没有遇到可以不填。',
  survey_items:
    '列出要调查的产品、原辅材料、能源、用水、废弃物和污染物，每项写明单位；各年数量填在“历年数据”里。先写主要产品。',
  overview: '分主题写企业概况：基本情况、生产工艺、管理状况等，报告的有关章节取自这里。先写企业基本情况。',
  equipment: '列出主要设备的型号、数量和能效状况，用来查淘汰的设备和节能潜力。先写耗能最多的设备。',
  site_findings: '记录现场考察发现的跑冒滴漏、浪费和管理问题，以后可以直接提出方案。先写发现的地点和现象。',
  focus_criteria: '写明确定审核重点时看哪些因素、各占多少权重；也可以在上面采用方法中的因素。',
  focus_candidates: '写下三到五个备选的车间、工序或者系统，再到“打分和排序”里打分。',
  targets: '为审核重点定近期和远期目标：以基准年的实际值为准，写明到哪一年达到多少。先写最主要的一项消耗或者排放。',
  process_units: '列出审核重点的工序（单元），流股在工序之间流动。先写第一道工序；也可以在平衡图上画。',
  layers: '一个图层是一种要平衡的量，如水、物料、某一种元素，各有单位。先写水平衡。',
  flows: '列出进出各工序的流股：从哪里来、到哪里去。先填工序，再写流股；也可以在平衡图上画。',
  periods: '写明实测的时段和时段内的产量，实测值按时段填写。先写第一个实测时段。',
  flow_measurements: '填各流股在各时段的实测值和测量方法。先填工序、流股、图层和时段。',
  concentrations: '填流股中物质的含量，用来由流量算出物质的量。没有按含量计算的可以不填。',
  relations: '写明流股之间已知的关系，如甲是乙的多少倍，校核平衡时用。没有可以不填。',
  losses:
    '写明损失和废弃物产生在哪里、为什么，从原料、工艺、设备、过程控制、产品、废弃物、管理、员工八个方面分析；方案针对这些原因提出。',
  continuing_work: '写明审核以后继续做什么、何时完成、谁负责，编入报告最后一章。先写每年检查方案效果。',
  options:
    '一个方案一行：名称、内容、投资和状态。先写无费和低费方案；也可以回到“汇总”，从原因、问题、指标或者方案库添加。',
  cost_boundaries: '不填时按有关规定划分无费、低费、中费、高费；企业另有划分的，写明各类的起点和依据。',
  option_criteria: '写明筛选方案时看哪些因素、各占多少权重；也可以采用方法中的因素。',
  option_studies: '一个方案一行，写技术、环境、经济三方面的评估。先在“筛选”里选定要做可行性分析的方案。',
  option_cash_flows: '各年收支不同的方案逐年填写：第 0 年是投资，填负数；每年相同的不用填这张表。',
  scenario_flows: '写明方案实施以后哪些流股变化多少，平衡图据此画出实施后的情况。先选方案和流股。',
  option_work: '一个方案一行：谁负责、计划和实际的日期、进度、实际投资；没有实施的写明原因。',
  option_effects: '一个方案的一种效果一行，预计的和实施后自报的分开填写。先选方案，再写每年的量和单位。',
  level_requirements: '写明法规、排污许可证或者环评批复要求达到哪一级，依据是什么。没有要求的可以不填。',
}

/** What somebody who opens an empty sheet to fill it should know; a sheet without words of its own says how rows come. */
export function purposeOf(sheet: string): string {
  return PURPOSES[sheet as SheetId] ?? '还没有填写。填好的每一行都自动保存。'
}
