/**
 * Catalogue: which robots the house has, in which release, and where their target systems are.
 *
 * In:  folders with a `robot.ts` each, addresses of target systems.
 * Out: robots with their descriptions; each is described by a process of its own, its code never runs in the server.
 * Not here: items and runs; whether a robot may run now (`#items`).
 */
export { type Bundle, type BundleFile, bundleHash, codeOf, readBundle, readFiles } from './bundle.ts'
export { describeRobot, type RobotFolder } from './describeRobot.ts'
export { findRobot, listRobots, type RegisteredRobot } from './listRobots.ts'
export { type PinnedPackage, packagesFolder, pinnedPackages } from './packages.ts'
export { registerRobots } from './registerRobots.ts'
export { type RobotProcess, startRobotProcess } from './robotProcess.ts'
export { saveRobot } from './store.ts'
export { listSystems, setSystem, systemAddresses } from './systems.ts'
