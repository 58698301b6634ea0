/** The middle value; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** The value below which this part of all lies, 0 to 1. NaN of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/**
 * Upper end of the exact one-sided 95 % interval for a rate of which `errors` in `trials` were seen
 * (Clopper and Pearson 1934): the rate at which so few errors would be seen in only 5 % of all samples.
 */
export function clopperPearsonUpper(errors: number, trials: number, alpha = 0.05): number {
  if (trials === 0 || errors >= trials) return 1
  let low = errors / trials
  let high = 1
  for (let step = 0; step < 60; step += 1) {
    const rate = (low + high) / 2
    if (atMost(errors, trials, rate) > alpha) low = rate
    else high = rate
  }
  return high
}

/** Probability of at most `errors` in `trials` at this rate, summed in logarithms so that large samples do not underflow. */
function atMost(errors: number, trials: number, rate: number): number {
  let logTerm = trials * Math.log1p(-rate)
  let sum = Math.exp(logTerm)
  for (let k = 1; k <= errors; k += 1) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(rate / (1 - rate))
    sum += Math.exp(logTerm)
  }
  return sum
}
