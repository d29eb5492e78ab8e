/**
 * Places, directions and small sums. Metres; x east, y up, z south. Compass degrees and yaw: 0 looks north (−z),
 * clockwise seen from above, so a direction is (sin yaw, −cos yaw).
 */
const FULL = 2 * Math.PI;

/** How far in front of a station somebody stands who looks at it. */
export const STAND = 1.6;

export function radians(degrees) {
    return (degrees * Math.PI) / 180;
}

export function clamp(value, low, high) {
    return Math.min(Math.max(value, low), high);
}

export function mix(from, to, share) {
    return from + (to - from) * share;
}

/** 0 below `low`, 1 above `high`, without a corner between. */
export function smooth(low, high, value) {
    const share = clamp((value - low) / (high - low), 0, 1);
    return share * share * (3 - 2 * share);
}

/** The angle as −π … π. */
export function wrapped(angle) {
    const rest = (((angle + Math.PI) % FULL) + FULL) % FULL;
    return rest - Math.PI;
}

/** Turns from one yaw to another by the shorter way. */
export function mixYaw(from, to, share) {
    return from + wrapped(to - from) * share;
}

/** What is left of a distance after `seconds`, when `rate` of it goes each second: the same at every frame rate. */
export function easing(rate, seconds) {
    return 1 - Math.exp(-rate * seconds);
}

export function yawTo(from, to) {
    return Math.atan2(to.x - from.x, from.z - to.z);
}

export function distance(a, b) {
    return Math.hypot(a.x - b.x, a.z - b.z);
}

/** A local point of a place ([to the right of whoever looks out, out of the entrance]) in the world. */
export function inWorld(place, [right, out]) {
    const facing = radians(place.facing);
    const [sin, cos] = [Math.sin(facing), Math.cos(facing)];
    return { x: place.position[0] + out * sin + right * cos, z: place.position[1] - out * cos + right * sin };
}

/** Where a station stands, which way its front looks, and where one stands to look at it. */
export function stationPose(place, station) {
    const { x, z } = inWorld(place, station.at);
    const yaw = radians(place.facing + station.turn);
    const stand = { x: x + STAND * Math.sin(yaw), z: z - STAND * Math.cos(yaw), yaw: wrapped(yaw + Math.PI) };
    return { x, z, yaw, stand };
}

/** The place within whose radius a point lies (the nearest, if two), or null. Where one arrives belongs to it. */
export function placeAt(places, point) {
    let found = null;
    let near = Infinity;
    for (const place of places) {
        const [x, z] = place.position;
        const away = Math.hypot(x - point.x, z - point.z);
        const arrival = place.spawn ? Math.hypot(x - place.spawn.at[0], z - place.spawn.at[1]) + 2 : 0;
        if (away <= Math.max(place.radius ?? 18, arrival) && away < near) [found, near] = [place, away];
    }
    return found;
}
