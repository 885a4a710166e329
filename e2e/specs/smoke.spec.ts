/** The app opens, is quiet, and its content policy holds against what a hostile file might try. */
import type { Page } from '@playwright/test'
import { contentSecurityPolicy } from '../../src/main/pageSecurity'
import { expect, test } from '../fixtures'

test('opens on its first screen without a complaint', async ({ app }) => {
  await expect(app).toHaveTitle(/Espalier/)
  await expect(app.locator('#root')).not.toBeEmpty()
})

test('sends the promised policy, with a nonce of its own for each load', async ({ app, address }) => {
  const first = await policyOf(app, address)
  const second = await policyOf(app, address)
  expect(first.policy).toBe(contentSecurityPolicy(first.nonce))
  expect(first.nonce).not.toBe(second.nonce)
  expect(first.page).not.toContain('__NONCE__')
})

test('gives the page nothing of Node', async ({ app }) => {
  const kinds = await app.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].map(name => typeof Reflect.get(globalThis, name)),
  )
  expect(kinds).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined'])
})

test.describe('blocks', () => {
  test('a script written into the page', async ({ app, problems }) => {
    problems.expectSome(/script-src/)
    await app.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
    })
    await expectBlocked(app, 'script-src-elem')
    expect(await app.title()).not.toBe('taken')
  })

  test('text run as code', async ({ app, problems }) => {
    problems.expectSome(/script-src|unsafe-eval/)
    const outcome = await app.evaluate(() => {
      // The DevTools protocol may evaluate freely; a handler run by the page itself may not.
      return new Promise<string>(resolve => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1 + 1'])))
          } catch (error) {
            resolve(error instanceof EvalError ? 'refused' : 'another error')
          }
        })
      })
    })
    expect(outcome).toBe('refused')
  })

  test('a picture from elsewhere', async ({ app, problems }) => {
    problems.expectSome(/img-src/)
    // The browser names the request when it is asked for, and stops it before it is sent.
    problems.expectSome(/request to another origin: https:\/\/espalier\.invalid\/pixel\.png/)
    const failure = app.waitForEvent('requestfailed')
    await app.evaluate(() => {
      const image = new Image()
      image.src = 'https://espalier.invalid/pixel.png'
      document.body.append(image)
    })
    expect((await failure).failure()?.errorText).toBe('csp')
    await expectBlocked(app, 'img-src')
  })

  test('a request to elsewhere', async ({ app, problems }) => {
    problems.expectSome(/connect-src|violates the document's Content Security Policy/)
    const outcome = await app.evaluate(() =>
      fetch('https://espalier.invalid/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
    await expectBlocked(app, 'connect-src')
  })
})

async function policyOf(app: Page, address: string): Promise<{ readonly policy: string; readonly nonce: string; readonly page: string }> {
  const { policy, page } = await app.evaluate(async url => {
    const response = await fetch(url)
    return { policy: response.headers.get('content-security-policy') ?? '', page: await response.text() }
  }, address)
  return { policy, page, nonce: /name="csp-nonce" content="([^"]+)"/.exec(page)?.[1] ?? '' }
}

async function expectBlocked(app: Page, directive: string): Promise<void> {
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'blockedDirectives') ?? [])).toContain(directive)
}
