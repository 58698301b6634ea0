import { readdir, readFile } from 'node:fs/promises'

/**
 * Ends the processes of robot runs that this process started, by `kill -9`: nothing of them can tidy up or tell. Linux.
 * @returns how many there were
 */
export async function killRobotRuns(): Promise<number> {
  const tasks = await readdir(`/proc/${process.pid}/task`)
  const lists = await Promise.all(tasks.map((task) => textOf(`${process.pid}/task/${task}/children`)))
  const children = lists.join(' ').split(/\s+/).filter(Boolean)
  const commands = await Promise.all(children.map((pid) => textOf(`${pid}/cmdline`)))
  const runs = children.filter((_, index) => /robot-sdk.*\0run\0/.test(commands[index] ?? ''))
  for (const pid of runs) process.kill(Number(pid), 'SIGKILL')
  return runs.length
}

async function textOf(place: string): Promise<string> {
  // Gone in between: a process that has ended has no children and no command.
  return readFile(`/proc/${place}`, 'utf8').catch(() => '')
}
