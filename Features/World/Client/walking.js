import { clamp, distance, easing, mixYaw, wrapped, yawTo } from "./space.js";

/** Metres a second: briskly, and with the shift key or on a long way. */
export const WALK = 3.4;
export const RUN = 8;
/** In the still mode one key press is one step of so many metres. */
const STRIDE = 2;
const LONG_WAY = 30;

/**
 * The person who walks: where, which way, and what moves them — keys or stick (`steer`), or a way (`follow`).
 * Values only; `step` is called once a frame.
 */
export class Walker {
    x = 0;
    y = 0;
    z = 0;
    yaw = 0;
    walking = false;
    way = [];

    constructor(terrain) {
        this.terrain = terrain;
    }

    place({ x, z, yaw = this.yaw }) {
        const free = this.terrain.nearestWalkable(x, z, 20) ?? { x, z };
        Object.assign(this, { x: free.x, z: free.z, yaw: wrapped(yaw), walking: false, way: [] });
        this.y = this.terrain.height(this.x, this.z);
    }

    /** Goes along points; `then` is called on arrival, with nothing if another way or a key came between. */
    follow(points, then = null) {
        this.way = points.slice(1);
        this.then = then;
        const length = points.slice(1).reduce((sum, point, index) => sum + distance(point, points[index]), 0);
        this.pace = length > LONG_WAY ? RUN : WALK * 1.25;
        if (!this.way.length) this.arrive();
    }

    stop() {
        this.way = [];
        this.then = null;
        this.walking = false;
    }

    arrive() {
        const then = this.then;
        this.stop();
        then?.();
    }

    /** `steer` = {x, z} in the world, at most 1 long; (0, 0) when no key is down. Answers whether anything changed. */
    step(seconds, steer, isFast) {
        const strength = Math.hypot(steer.x, steer.z);
        if (strength > 0.05) {
            this.way = [];
            this.then = null;
            this.turn(Math.atan2(steer.x, -steer.z), seconds);
            const pace = (isFast ? RUN : WALK) * Math.min(strength, 1) * seconds;
            this.walking = this.move((steer.x / strength) * pace, (steer.z / strength) * pace);
        } else if (this.way.length) this.stepAlong(seconds);
        else if (this.walking) this.walking = false;
        else return this.settle(seconds);
        this.settle(seconds);
        return true;
    }

    stepAlong(seconds) {
        let rest = this.pace * seconds;
        while (rest > 0 && this.way.length) {
            const [next] = this.way;
            const away = distance(this, next);
            if (away > 1e-3) this.turn(yawTo(this, next), seconds);
            const part = Math.min(rest, away);
            if (away > 1e-6) {
                this.x += ((next.x - this.x) / away) * part;
                this.z += ((next.z - this.z) / away) * part;
            }
            rest -= part;
            if (away - part < 1e-3) this.way.shift();
            else break;
        }
        this.walking = true;
        if (!this.way.length) this.arrive();
    }

    /** One step at once, for the still mode. */
    stride(steer) {
        this.stop();
        this.yaw = Math.atan2(steer.x, -steer.z);
        for (let part = 0; part < 4; part++) this.move((steer.x * STRIDE) / 4, (steer.z * STRIDE) / 4);
        this.y = this.terrain.height(this.x, this.z);
    }

    /** Moves, and slides along what stands in the way. Answers whether it got anywhere. */
    move(x, z) {
        const { terrain } = this;
        const isFree = (a, b) => {
            const half = 0.28;
            return terrain.isWalkable(a, b) && terrain.isWalkable(a + Math.sign(x) * half, b)
                && terrain.isWalkable(a, b + Math.sign(z) * half);
        };
        // Whoever stands in a closed cell (a chair was put there) may leave it.
        const isStuck = !terrain.isWalkable(this.x, this.z);
        if (isStuck || isFree(this.x + x, this.z + z)) {
            this.x += x;
            this.z += z;
        } else if (isFree(this.x + x, this.z)) this.x += x;
        else if (isFree(this.x, this.z + z)) this.z += z;
        else return false;
        return true;
    }

    turn(yaw, seconds) {
        this.yaw = wrapped(mixYaw(this.yaw, yaw, easing(10, seconds)));
    }

    /** Feet follow the ground without a jerk at steps. */
    settle(seconds) {
        const ground = this.terrain.height(this.x, this.z);
        const before = this.y;
        this.y += clamp(ground - this.y, -4, 4) * easing(14, seconds);
        if (Math.abs(ground - this.y) < 0.002) this.y = ground;
        return this.y !== before;
    }
}
