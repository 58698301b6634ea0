import { spawnSync } from 'node:child_process'
import { chown, mkdir, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** Who owns mails and processes: as root the accounts that Debian and the package made, else the one who starts it. */
interface Owners {
  readonly mail: string
  readonly internal: string
  readonly login: string
}

/** Writes everything that Dovecot needs into `folder`. */
export async function writeSettings(
  folder: string,
  {
    port,
    account,
    password,
    folders,
  }: {
    readonly port: number
    readonly account: string
    readonly password: string
    readonly folders: readonly string[]
  },
): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const me = userInfo().username
  const owners = isRoot
    ? { mail: 'mail', internal: 'dovecot', login: 'dovenull' }
    : { mail: me, internal: me, login: me }
  await mkdir(join(folder, 'mail'))
  await writeFile(join(folder, 'users'), `${account}:{PLAIN}${password}\n`, { mode: 0o640 })
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, owners, folders))
  if (!isRoot) return
  await chown(join(folder, 'mail'), idOf(owners.mail, '-u'), idOf(owners.mail, '-g'))
  await chown(join(folder, 'users'), 0, idOf(owners.internal, '-g'))
}

function idOf(account: string, which: '-u' | '-g'): number {
  return Number(spawnSync('/usr/bin/id', [which, account], { encoding: 'utf8' }).stdout)
}

function groupOf(account: string): string {
  return spawnSync('/usr/bin/id', ['-gn', account], { encoding: 'utf8' }).stdout.trim()
}

/** Dovecot 2.3. Everything in one folder, one port on loopback, nothing from /etc. */
function configuration(folder: string, port: number, owners: Owners, folders: readonly string[]): string {
  const { mail, internal, login } = owners
  const mailGroup = groupOf(mail)
  return [
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/state`,
    'log_path = /dev/stderr',
    'protocols = imap',
    'listen = 127.0.0.1',
    `default_internal_user = ${internal}`,
    `default_internal_group = ${groupOf(internal)}`,
    `default_login_user = ${login}`,
    'first_valid_uid = 1',
    `mail_location = maildir:${folder}/mail/%u`,
    'ssl = no',
    'disable_plaintext_auth = no',
    `passdb {\n driver = passwd-file\n args = scheme=PLAIN ${folder}/users\n}`,
    `userdb {\n driver = static\n args = uid=${mail} gid=${mailGroup} home=${folder}/mail/%n\n}`,
    // Debian's chroots would need folders of the system's own Dovecot.
    'service imap-login {\n chroot =\n inet_listener imap {\n',
    `  port = ${port}\n }\n inet_listener imaps {\n  port = 0\n }\n}`,
    'service anvil {\n chroot =\n}\nservice stats {\n chroot =\n}',
    'namespace inbox {\n inbox = yes\n separator = /',
    ...folders.map((name) => ` mailbox "${name}" {\n  auto = subscribe\n }`),
    '}\n',
  ].join('\n')
}
