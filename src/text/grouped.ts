/** 1234567.5 → 1,234,567.5; the same in every locale. */
export function grouped(value: number): string {
  const [whole, part] = String(value).split('.')
  if (!/^-?\d+$/.test(whole)) return String(value)
  return whole.replace(/\B(?=(\d{3}){1,20}$)/g, ',') + (part ? `.${part}` : '')
}
