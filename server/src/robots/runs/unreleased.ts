/** Where robots that nobody has released may work: in target systems of this very machine, nowhere, or anywhere. */
export type Unreleased = 'this-machine' | 'nowhere' | 'anywhere'

const HERE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether an unreleased robot may work in a target system. What listens on the loopback address of this machine is a
 * practice system; everything else may be somebody's real data. Pure.
 */
export function mayWorkIn(address: string, rule: Unreleased): boolean {
  if (rule !== 'this-machine') return rule === 'anywhere'
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  // Schemes that the URL standard does not know keep their host as it was typed.
  return protocol === 'file:' ? hostname === '' : HERE.test(hostname.toLowerCase())
}
