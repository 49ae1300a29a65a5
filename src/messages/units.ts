/** Sizes and times as people read them, in their language. */
import type { Language } from './phrases.ts'

/** Bytes → `64 MiB`, `1.5 KiB`, `100 bytes`. */
export function sizeText(bytes: number, language: Language): string {
  let value = bytes
  let step = 0
  while (value >= 1024 && step < steps.length) {
    value /= 1024
    step++
  }
  if (step === 0) return `${bytes} ${language === 'zh' ? '字节' : 'bytes'}`
  return `${short(value)} ${steps[step - 1]}`
}

/** Milliseconds → `500 ms`, `1.5 s`, `1 min 44 s`; 500 毫秒, 1.5 秒, 1 分 44 秒, 2 分钟. */
export function timeText(milliseconds: number, language: Language): string {
  const [ms, s, min] = language === 'zh' ? ['毫秒', '秒', '分'] : ['ms', 's', 'min']
  if (milliseconds < 1000) return `${short(milliseconds)} ${ms}`
  if (milliseconds < 60_000) return `${short(milliseconds / 1000)} ${s}`
  const seconds = Math.round(milliseconds / 1000)
  const rest = seconds % 60
  const minutes = `${Math.floor(seconds / 60)} ${min}`
  if (rest > 0) return `${minutes} ${rest} ${s}`
  return language === 'zh' ? `${minutes}钟` : minutes
}

const steps = ['KiB', 'MiB', 'GiB', 'TiB']

/** One decimal at most. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
