/** Which custom columns hold pay: an export leaves them out with the pay that Espalier knows as such. */
import type { CustomFieldId } from '../model/ids'
import type { Plan } from '../model/plan'

const payWords = new Set(
  (
    'pay salary salaries wage wages compensation comp remuneration earnings income bonus bonuses commission commissions incentive ote ' +
    'equity stock rsu options stipend allowance rate amount cost costs budget cash ctc basepay payrate ' +
    'gehalt lohn verguetung vergütung prämie kosten salaire remuneration rémunération prime salario sueldo remuneracion remuneración ' +
    'salário vencimento stipendio retribuzione salaris loon lön løn lønn palkka wynagrodzenie plat mzda bér зарплата'
  ).split(' '),
)

/** `baseSalary`, `Commission_pct` and `Base pay (EUR)` as words in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
}

/** "Cost centre" and "Pay group" name a thing, not a sum. */
const namesOfThings = /\b(?:cost|pay|salary)[ _-]?(?:cent(?:re|er)|group|code|grade|band|frequency|period|class|type)\b/i
const currency = /[$€£¥₹₽₩₺]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|CAD|AUD|NZD|SGD|INR|JPY|CNY|BRL|ZAR)\b/

function isMoney(value: string): boolean {
  return currency.test(value) && /\d/.test(value)
}

/** Custom columns that are about pay by their name, or by holding sums with a currency in most rows that hold anything. */
export function payColumns(plan: Pick<Plan, 'customFields' | 'positions'>): ReadonlySet<CustomFieldId> {
  const filled = new Map<CustomFieldId, { all: number; money: number }>()
  for (const { custom } of plan.positions.values()) {
    for (const [key, value] of Object.entries(custom)) {
      if (value.trim() === '') continue
      // Keys of `custom` are ids of custom fields; Object.entries forgets it.
      const id = key as CustomFieldId
      const count = filled.get(id) ?? { all: 0, money: 0 }
      filled.set(id, { all: count.all + 1, money: count.money + (isMoney(value) ? 1 : 0) })
    }
  }
  const columns = new Set<CustomFieldId>()
  for (const { id, name } of plan.customFields.values()) {
    const isNamedPay = !namesOfThings.test(name) && wordsOf(name).some(word => payWords.has(word))
    const { all, money } = filled.get(id) ?? { all: 0, money: 0 }
    if (isNamedPay || money * 2 > all) columns.add(id)
  }
  return columns
}
