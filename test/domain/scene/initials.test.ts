import { expect, it } from 'vitest'
import { initialsOf } from '@/domain/scene/initials'

it.each([
  ['Leila Haddad', 'LH'],
  ['Maximiliane Freifrau von Hohenstein-Rottweil', 'MH'],
  ['Fatima Zahra Alaoui', 'FA'],
  ['Suparman', 'S'],
  ['田辺 由紀', '田'],
  ['王小明', '王'],
  ['김민준', '김'],
  ['ليلى حداد', 'لح'],
  ['राहुल देशमुख', 'रा'],
  ['Σοφία Маринова', 'ΣМ'],
  ['siobhán keane', 'SK'],
  ['Élodie Œuvrard', 'ÉŒ'],
  ["D'Arcy O'Neil", 'DO'],
  ['Dr. Ada Lind', 'AL'],
  ['Ben Okafor Jr.', 'BO'],
  ['Hugo Lindgren (contractor)', 'HL'],
  ['Bo 2', 'B'],
  ['Mr', 'M'],
  ['', ''],
  ['—', ''],
])('%s has %s on the plate', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
