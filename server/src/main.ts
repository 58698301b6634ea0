/** `npm start`: the server for real work, the same as `amtsbote start`. */
process.argv.splice(2, 0, 'start')
await import('./cli/main.ts')
