/** Money is integer minor units (cents) with its ISO 4217 currency; never a float, never without a currency. */
export type Currency = string

export type Money = { readonly minor: number; readonly currency: Currency }

/** What somebody is paid, for a full-time year. An hourly rate in an import is turned into a year by the plan's working hours. */
export type Pay = Money

const minorDigits: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  PYG: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** Digits after the decimal point of a currency's minor unit (ISO 4217): 2 unless listed. */
export function minorDigitsOf(currency: Currency): number {
  return minorDigits[currency] ?? 2
}

/** Money of an amount in major units, rounded to the minor unit; `null` when the amount is not a safe finite number. */
export function moneyOf(amount: number, currency: Currency): Money | null {
  const minor = Math.round(amount * 10 ** minorDigitsOf(currency))
  return Number.isSafeInteger(minor) ? { minor, currency } : null
}

export function majorOf(money: Money): number {
  return money.minor / 10 ** minorDigitsOf(money.currency)
}

/** Whether text has the form of an ISO 4217 code: three capital letters. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}

/** Whether an amount is exact and not negative, so that sums of it can be trusted. */
export function isUsableMoney(money: Money): boolean {
  return Number.isSafeInteger(money.minor) && money.minor >= 0
}
