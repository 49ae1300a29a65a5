/** The words by which a figure is told to be a claim, and of what. `Before` patterns end where the figure begins. */
import { Lexicon } from '../text/lexicon.ts'

export const issueUnits = new Set(['个', '项', '条', '方面', '点', '类', '件'])
export const categoryUnits = new Set(['方面', '大类', '类', '大方面', '领域', '部分', '类别'])
export const categoryNoun = /^(?:大)?(?:方面|大类|类别|类|领域|部分)(?!的?(?:存在)?(?:的)?(?:问题|任务|事项))/
export const facetNoun = /^(?:大)?方面(?:的|存在的?)?(?:问题|任务|事项)/
export const measureNoun = /^(?:具体|整改|有效|针对性|工作|细化|的|硬|落实){0,3}(?:措施|举措)/
export const ruleNoun = /^(?:[一-鿿、“”]{0,12}?)(?:规章制度|制度|办法|规定|机制|规范|文件|细则|条例|规程)/
export const ruleVerb =
  /(?:修订|制定|完善|出台|建立|健全|修改|新建|印发|废止|制订|新订|订定|建章立制|新制定|补充)[^。;]{0,60}$/
/** 修改完善制度|7项, 新出台了《…》等规章制度|33项 */
export const ruleBefore =
  /(?:(?:修订|制定|完善|出台|建立|健全|修改|新建|印发|制订|新订|订定|补充|新增)[^。;,]{0,16})?(?:规章制度|制度|办法|规定|机制|规范|细则)(?:共|达|共计)?$/
export const ruleMade = /修订|制定|完善|出台|建立|健全|修改|新建|印发|制订|新订|订定|补充|新增/
export const measureBefore = /(?:整改|整治|具体|针对性|改善|改进){0,2}(?:措施|举措)(?:共|共计|计|合计|清单)?$/
export const issueBefore =
  /(?:整改任务|整改事项|反馈问题|具体问题|存在问题|纠正事项|主要问题|信访举报件|信访件|举报件|交办件|转办件|信访事项|(?:所提|审议|审核)(?:意见建议|意见|建议)|问题|缺失)(?:共|共计|计|合计|清单)?$/
/** Deeds of somebody with some problems, no figure of the whole: 带头认领7个问题, 排查问题10个. */
export const deeds =
  /(?:认领|领办|解决|发现|督办|排查|化解|纠正|查处|约谈|检查|抽查|督查|协调|处置|退回|包保|包抓)(?:了|出|标准[^,。]{0,8}的)?$/
/** Some of them, not the whole: 尚需深化的2个问题, 剩余3项任务. */
export const remainder = /(?:尚|仍|还|待|剩余|余下|其余|其他|个别|未)[^,。;、]{0,10}$/
export const counting =
  /此类|该类|这类|指出|所提|审议|转办|交办|反馈|梳理|查出|细化|分解|明确|确定|形成|列出|认领|建立|制定|涉及|提出|共/
export const issueContext = /反馈|纠正|缺失|问题|巡察|巡视|审计|督察|整改|梳理|细化|分解|指出|清单/
export const people = new Set(['人', '名', '人次', '位'])
export const disciplined =
  /(?:党纪|政务|党政纪|政纪|纪律|党内|组织|给予|受到){0,3}处分(?:的?(?:干部|党员|人员|责任人))?$/
export const recovered = /(?:挽回|追回|追缴|收缴|清退|清缴|收回|上缴|退缴|退还|追退|清收|退赔)[^。;,]{0,24}$/
export const otherVerb =
  /(?:立案|移交|办结|正在办理|约谈|诫勉(?:谈话)?|谈话提醒|提醒谈话|组织处理|问责|处理|批评教育|召开[^,。;]{0,20}会议?|会议)(?:了|共|达|共计|[^,。;\d]{0,8})?$/

export const facetIssue = /^(?:的|存在的?)?(?:问题|任务|事项)/

/** 具体问题, 反馈的突出问题清单, 整改任务: what is counted at the start of a text, or null. */
export function issueNounAt(text: string): string | null {
  let at = 0
  for (let i = 0; i < 6; i++) {
    const noun = nouns.at(text, at)
    if (noun) {
      at += noun.word.length
      return text.slice(0, at + (/^(?:清单|和建议|建议)/.exec(text.slice(at, at + 3))?.[0].length ?? 0))
    }
    const kind = kinds.at(text, at)
    if (!kind) return null
    at += kind.word.length
  }
  return null
}

const pairs = (words: string): [string, null][] => words.split(' ').map((word) => [word, null])
const nouns = new Lexicon(
  pairs('问题 整改任务 整改事项 任务 事项 缺失 建议 整改要求 反馈意见 整改意见 意见建议 审议意见'),
)
const kinds = new Lexicon(
  pairs(
    '方面 的 存在的 存在 反馈的 反馈 指出的 指出 具体 突出 主要 整改 分项 巡察 巡视 审计 督察 共性 个性 子 小 重点 需 应 待 未 涉及 、 和 及',
  ),
)
