/** The repairs, in the order in which they are made: each is given the text that the one before left. */
import type { Repair } from './define.ts'
import { gbkSlip } from './gbk-slip.ts'
import { glossedWrap } from './glossed-wrap.ts'
import { lineBreak } from './line-break.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { zeroWidth } from './zero-width.ts'

export { findFurniture } from './page-furniture.ts'

export const repairs: readonly Repair[] = [zeroWidth, glossedWrap, gbkSlip, pinyinGloss, lineBreak]
