import { mix, mixYaw } from "./space.js";

/** How long people are shown behind what was last heard of them, in milliseconds. */
export const DELAY = 150;
/** How long somebody goes on as before when nothing more is heard. */
const BEYOND = 250;
/** A step longer than this (metres) is a jump and is not walked through. */
const JUMP = 12;

/** Where somebody was, as heard in messages, and where to draw them now: between two messages. */
export class Track {
    samples = [];

    /** `sample` = {x, y, z, yaw, walking}; a message that is older than the last one is left out. */
    push(sample, time) {
        const last = this.samples.at(-1);
        if (last && time <= last.time) return;
        // Whoever stood still for long starts from there just before, not from the last message.
        if (last && time - last.time > 2 * DELAY) this.samples = [{ ...last, time: time - DELAY }];
        this.samples.push({ ...sample, time });
        if (this.samples.length > 20) this.samples.shift();
    }

    /** The state at a time of the own clock, or null while nothing was heard. */
    at(now) {
        const { samples } = this;
        if (!samples.length) return null;
        const time = now - DELAY;
        const next = samples.findIndex((sample) => sample.time > time);
        if (next === 0) return { ...samples[0], walking: false };
        if (next === -1) return this.beyond(time);
        const [from, to] = [samples[next - 1], samples[next]];
        if (Math.hypot(to.x - from.x, to.z - from.z) > JUMP) return { ...from, walking: false };
        return between(from, to, (time - from.time) / (to.time - from.time));
    }

    beyond(time) {
        const [before, last] = this.samples.slice(-2);
        const late = time - (last ?? before).time;
        if (!last?.walking || late > BEYOND) return { ...(last ?? before), walking: false };
        const span = last.time - before.time;
        if (Math.hypot(last.x - before.x, last.z - before.z) > JUMP) return { ...last };
        return { ...between(before, last, 1 + late / span), yaw: last.yaw };
    }
}

function between(from, to, share) {
    return {
        x: mix(from.x, to.x, share),
        y: from.y == null || to.y == null ? (to.y ?? null) : mix(from.y, to.y, share),
        z: mix(from.z, to.z, share),
        yaw: mixYaw(from.yaw, to.yaw, Math.min(share, 1)),
        walking: from.walking || to.walking,
    };
}
