/** What is asked of the resolver that serves both shells by those who want more than the build. */

/**
 * Every way out of a folder that we know of, before each name that must not be reached: `secret.txt` beside the folder, and
 * `root-evil/secret.txt`, whose folder's name begins as the folder's own does when that is called `root`.
 */
export function waysOut(): readonly string[] {
  const ups = [
    '..',
    '%2e%2e',
    '%2E%2E',
    '.%2e',
    '%2e.',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '%u002e%u002e',
    '....',
    '..;',
    '..%00',
    '.. ',
    '..%20',
    '..\\..',
    '%uff0e%uff0e',
  ]
  const slashes = ['/', '%2f', '%2F', '\\', '%5c', '%5C', '%252f', '%255c', '//', '/./', '%c0%af', '%e2%88%95']
  const names = ['secret.txt', 'root-evil/secret.txt']
  const climbing = ups.flatMap(up =>
    slashes.flatMap(slash => names.flatMap(name => [`/${up}${slash}${name}`, `/assets/${up}${slash}${up}${slash}${name}`])),
  )
  const others = [
    '',
    'index.html',
    '//index.html',
    '/./index.html',
    '/index.html/',
    '/index.html%00.js',
    '/index.html%0a',
    '/assets',
    '/assets/',
    '/assets//index-B_x-9.js',
    '/assets/link.txt',
    '/assets/up/secret.txt',
    '/evil/secret.txt',
    '/.env',
    '/assets/../.env',
    '/%2eenv',
    '/%',
    '/%zz',
    '/%ff',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '//server/share/secret.txt',
    '\\\\server\\share',
    '/~root/secret.txt',
    '/file:///etc/passwd',
    '/index.html::$DATA',
    '/CON',
    'http://127.0.0.1/index.html',
    'file:///etc/passwd',
    '*',
    `/${'a'.repeat(5_000)}`,
    `/${'../'.repeat(400)}etc/passwd`,
  ]
  return [...climbing, ...others]
}
