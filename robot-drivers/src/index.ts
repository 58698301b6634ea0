/**
 * How robots use the programs of a town, as a clerk would: by role and name, with every input read back.
 *
 * In: the address of a target system. Out: a driver.
 * Not here: effects, secrets, runs; they are the robot SDK's.
 */
export {}
