import { clamp, easing, mix, mixYaw, smooth, wrapped } from "./space.js";

/** Heights of the eye's target above the feet, distances behind the person, in metres. */
const HEAD = 1.55;
const FAR = 6.2;
const NEAR = 3.2;
const CLOSEST = 0.7;
const LOWEST = 0.35;

/**
 * Where the eye is: behind a person, at a distance that is smaller indoors, never in the ground and never behind a wall.
 * `yaw` is the way it looks, `pitch` how far down (radians). Values only.
 */
export class CameraRig {
    yaw = 0;
    pitch = 0.2;
    zoom = 1;
    reach = FAR;
    eye = { x: 0, y: 3, z: 0 };
    target = { x: 0, y: 1.5, z: 0 };

    constructor(terrain) {
        this.terrain = terrain;
    }

    turn(yaw, pitch) {
        this.yaw = wrapped(this.yaw + yaw);
        this.pitch = clamp(this.pitch + pitch, -0.5, 1.25);
    }

    closer(factor) {
        this.zoom = clamp(this.zoom * factor, 0.35, 2.6);
    }

    /** Right behind the person at once. */
    snap(person, block) {
        this.yaw = person.yaw;
        this.pitch = 0.2;
        this.update(person, 10, { block });
    }

    /**
     * `indoors` 0 … 1 pulls the eye nearer; `block(from, way, length)` answers how far one sees before a wall (metres).
     * While somebody walks on their own, the view comes round behind them.
     */
    update(person, seconds, { indoors = 0, block = null, follows = false } = {}) {
        if (follows && person.walking) {
            const turn = Math.abs(wrapped(person.yaw - this.yaw));
            // Whoever comes towards the eye may: it does not run round them.
            const rate = 1.6 * smooth(0.05, 0.6, turn) * (1 - smooth(2.2, 3, turn));
            this.yaw = wrapped(mixYaw(this.yaw, person.yaw, easing(rate, seconds)));
        }
        const share = easing(9, seconds);
        const head = { x: person.x, y: person.y + HEAD, z: person.z };
        const isFar = Math.hypot(head.x - this.target.x, head.z - this.target.z) > 15;
        for (const axis of ["x", "y", "z"]) this.target[axis] = isFar ? head[axis] : mix(this.target[axis], head[axis], share);
        const flat = Math.cos(this.pitch);
        const back = { x: -Math.sin(this.yaw) * flat, y: Math.sin(this.pitch), z: Math.cos(this.yaw) * flat };
        const wanted = mix(FAR, NEAR, indoors) * this.zoom;
        const seen = Math.min(wanted, (block?.(this.target, back, wanted + 0.4) ?? Infinity) - 0.4);
        const free = Math.max(seen, CLOSEST);
        // In front of a wall at once, away from it slowly.
        this.reach = free < this.reach ? free : mix(this.reach, free, easing(3, seconds));
        this.eye.x = this.target.x + back.x * this.reach;
        this.eye.z = this.target.z + back.z * this.reach;
        const ground = this.terrain.height(this.eye.x, this.eye.z) + LOWEST;
        this.eye.y = Math.max(this.target.y + back.y * this.reach, ground);
        return this;
    }
}
