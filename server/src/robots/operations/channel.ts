/** The notification that something about robots changed; triggers in the database send it (migration 0015). */
export const ROBOTS_CHANNEL = 'amtsbote_robots'
