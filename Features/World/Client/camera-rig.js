import { clamp, easing, mix, mixYaw, smooth, wrapped } from "./space.js";

/** Heights of the eye's target above the feet, distances behind the person, in metres. */
const HEAD = 1.55;
const FAR = 9.2;
const NEAR = 3.6;
/** How far over the head the eye looks, so that more of the world is seen than of the ground. */
const OVER = 0.8;
/** How far to the side the eye steps where somebody stands before a station, so that they do not hide it. */
const ASIDE = 1.35;
/** How far down it looks before anybody turns it (radians). */
const START = 0.09;
const CLOSEST = 0.12;
const LOWEST = 0.35;

/**
 * Where the eye is: behind a person, at a distance that is smaller indoors, never in the ground, never behind a wall.
 * `yaw` is the way it looks, `pitch` how far down (radians). Values only.
 */
export class CameraRig {
    yaw = 0;
    pitch = START;
    zoom = 1;
    reach = FAR;
    side = 0;
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
        this.pitch = START;
        this.update(person, 10, { block });
        this.side = 0;
    }

    /**
     * `indoors` 0 … 1 pulls the eye nearer; `block(from, way, length)` answers how far one sees before a wall (metres).
     * `aside` 0 … 1 steps to the left of the person. While somebody walks on their own, the view comes round behind them.
     */
    update(person, seconds, { indoors = 0, block = null, follows = false, aside = 0 } = {}) {
        if (follows && person.walking) {
            const turn = Math.abs(wrapped(person.yaw - this.yaw));
            // Whoever comes towards the eye may: it does not run round them.
            const rate = 1.6 * smooth(0.05, 0.6, turn) * (1 - smooth(2.2, 3, turn));
            this.yaw = wrapped(mixYaw(this.yaw, person.yaw, easing(rate, seconds)));
        }
        const share = easing(9, seconds);
        this.over = mix(OVER, 0.25, indoors);
        const head = { x: person.x, y: person.y + HEAD, z: person.z };
        const isFar = Math.hypot(head.x - this.target.x, head.z - this.target.z) > 15;
        for (const axis of ["x", "y", "z"]) this.target[axis] = isFar ? head[axis] : mix(
            this.target[axis], head[axis], share,
        );
        const flat = Math.cos(this.pitch);
        const back = { x: -Math.sin(this.yaw) * flat, y: Math.sin(this.pitch), z: Math.cos(this.yaw) * flat };
        const wanted = mix(FAR, NEAR, indoors) * this.zoom;
        const seen = Math.min(wanted, (block?.(this.target, back, wanted + 0.4) ?? Infinity) - 0.4);
        const free = Math.max(seen, CLOSEST);
        // In front of a wall at once, away from it slowly.
        this.reach = free < this.reach ? free : mix(this.reach, free, easing(3, seconds));
        this.eye.x = this.target.x + back.x * this.reach;
        this.eye.y = this.target.y + back.y * this.reach;
        this.eye.z = this.target.z + back.z * this.reach;
        const step = this.stepAside(aside * Math.min(1, this.reach / 2.5), easing(4, seconds), block);
        this.eye.x += step.x;
        this.eye.z += step.z;
        const ground = this.terrain.height(this.eye.x, this.eye.z) + LOWEST;
        this.eye.y = Math.max(this.eye.y, ground);
        const over = this.over * Math.min(1, this.reach / 3);
        this.aim = { x: this.target.x + step.x, y: this.target.y + over, z: this.target.z + step.z };
        return { eye: this.eye, target: this.aim };
    }

    stepAside(share, ease, block) {
        // To the left: there lies the card of stations over the picture, and the person stays clear of it.
        const left = { x: -Math.cos(this.yaw), y: 0, z: -Math.sin(this.yaw) };
        const wanted = share > 0 && block ? this.roomAside(share, left, block) : ASIDE * share;
        this.side = mix(this.side, wanted, wanted < this.side ? Math.min(1, ease * 3) : ease);
        return { x: left.x * this.side, z: left.z * this.side };
    }

    /** How far one may step without standing in a wall or behind something that hides what lies ahead. */
    roomAside(share, left, block) {
        const room = Math.max(block(this.eye, left, ASIDE + 0.4) - 0.4, 0);
        for (const part of [1, 0.6, 0.3]) {
            const step = Math.min(ASIDE * share * part, room);
            const from = { x: this.eye.x + left.x * step, y: this.eye.y, z: this.eye.z + left.z * step };
            // Straight ahead to the person, and past them on the left as far as what stands close.
            const sees = (turn, length) => block(
                from, { x: Math.sin(this.yaw + turn), y: 0, z: -Math.cos(this.yaw + turn) }, length,
            ) >= length - 0.05;
            if (sees(0, this.reach) && sees(-0.3, 2.4) && sees(-0.55, 1.8)) return step;
        }
        return 0;
    }
}
