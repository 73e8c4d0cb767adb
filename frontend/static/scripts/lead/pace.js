// How the rest of an evening fits into what is left of it. Nothing here knows the page, the clock or the network.

export const MINUTE = 60_000;
/** Less than this is neither late nor early. */
const NEAR = 2;

/**
 * Gives each step as many minutes as planned where they fit; otherwise all of them come nearer to their least in the
 * same measure, never below it.
 *
 * @param steps [{minutes, atLeast}] in order
 * @param room minutes there are for all of them; may be below nothing
 * @returns {{minutes: number[], over: number}} whole minutes for each, and how many do not fit
 */
export function allot(steps, room) {
  const full = sum(steps, 'minutes');
  const least = sum(steps, 'atLeast');
  if (full <= room) {
    return { minutes: steps.map(step => step.minutes), over: 0 };
  }
  if (least >= room) {
    return { minutes: steps.map(step => step.atLeast), over: Math.ceil(least - room) };
  }
  const share = (room - least) / (full - least);
  const wished = steps.map(({ minutes, atLeast }) => atLeast + (minutes - atLeast) * share);
  const minutes = wished.map(wish => Math.floor(wish + 1e-9));
  let left = Math.floor(room + 1e-9) - minutes.reduce((all, one) => all + one, 0);
  wished.map((wish, at) => ({ at, part: wish - minutes[at] })).sort((one, other) => other.part - one.part)
    .forEach(({ at, part }) => {
      if (left > 0 && part > 1e-9) {
        minutes[at] += 1;
        left -= 1;
      }
    });
  return { minutes, over: 0 };
}

/**
 * @param current {minutes, atLeast, begunAt} of the step that runs; null before the first
 * @param coming [{minutes, atLeast}] in order, without what is left out
 * @param endsAt when the evening is to end, in milliseconds as every moment here
 * @returns {{
 *   minutes: number|null, endsCurrentAt: number|null, coming: {from: number, minutes: number}[], endsAt: number,
 *   late: number, spare: number, over: number
 * }} what the current step is given and when that is over, the same of those to come, when the last of them ends, by how
 *   many minutes it is too late for all that was planned, or has them in hand, and how many minutes do not fit at all
 */
export function pace(current, coming, endsAt, now) {
  const begunAt = current?.begunAt ?? now;
  const together = fit(current ? [current, ...coming] : coming, (endsAt - begunAt) / MINUTE);
  const minutes = current ? together.minutes[0] : null;
  const endsCurrentAt = current ? begunAt + minutes * MINUTE : null;
  const isOverdue = current && now > endsCurrentAt;
  const rest = isOverdue ? fit(coming, (endsAt - now) / MINUTE)
    : { minutes: current ? together.minutes.slice(1) : together.minutes, over: together.over };
  let from = current ? Math.max(endsCurrentAt, now) : now;
  const placed = rest.minutes.map(given => {
    const step = { from, minutes: given };
    from += given * MINUTE;
    return step;
  });
  const wanted = (current ? Math.max(0, current.minutes - (now - begunAt) / MINUTE) : 0) + sum(coming, 'minutes');
  const spare = Math.round((endsAt - now) / MINUTE - wanted);
  return {
    minutes, endsCurrentAt, coming: placed, endsAt: from, over: rest.over,
    late: spare < -NEAR ? -spare : 0,
    spare: spare > NEAR ? spare : 0,
  };
}

/** For a minute or two nobody is hurried. */
function fit(steps, room) {
  const full = sum(steps, 'minutes');
  return allot(steps, full - room <= NEAR ? full : room);
}

function sum(steps, what) {
  return steps.reduce((all, step) => all + step[what], 0);
}
