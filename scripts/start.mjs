/** `npm start`. Plain JavaScript, so that an old Node or a missing `npm install` is answered in words and not with a stack. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Espalier needs Node 20.19 or later; this is ${process.versions.node}. Install a newer one from nodejs.org and run npm start again.`,
  )
  process.exit(1)
}

try {
  const { register } = await import('tsx/esm/api')
  register()
} catch {
  console.error('Espalier is not installed yet. Run npm install, then npm start again.')
  process.exit(1)
}

const { start } = await import('./start/start.ts')
process.exitCode = await start(process.argv.slice(2))
