/** Where grass grows, how thick, and in which light: values only, asked cell by cell. */

/** Metres of one cell in which the colour of the ground is kept. */
const TONE = 3;
/** So far from the rim of a path, of water and of a place nothing grows. */
const EDGE = 0.3;
/** Metres to both sides of the station that tells of a firm's house. */
const YARD = 9.5;

/** 0 … 1, the same for the same two whole numbers. */
export function chance(a, b) {
    let value = Math.imul(a, 374761393) ^ Math.imul(b, 668265263);
    value = Math.imul(value ^ (value >>> 13), 1274126177);
    return ((value ^ (value >>> 16)) >>> 0) / 4294967296;
}

/** 0 … 1, in soft spots of about `size` metres. */
export function drift(x, z, size) {
    const [u, v] = [x / size, z / size];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [s, t] = [u - i, v - j].map((part) => part * part * (3 - 2 * part));
    const row = (k) => chance(i, k) + (chance(i + 1, k) - chance(i, k)) * s;
    return row(j) + (row(j + 1) - row(j)) * t;
}

/** Metres from a point to a line of points. */
function fromLine(x, z, [[ax, az], [bx, bz]]) {
    const [dx, dz] = [bx - ax, bz - az];
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1)));
    return Math.hypot(x - ax - dx * share, z - az - dz * share);
}

export class MeadowGround {
    /** `tones` = {positions (x, y, z), days, evenings (r, g, b of 0 … 255)} of the corners of the ground. */
    constructor(plan, terrain, tones) {
        Object.assign(this, { plan, terrain });
        this.reach = plan.size / 2 - 4;
        this.lines = plan.paths.flatMap(({ points, width }) => points.slice(1).map((point, index) => (
            { line: [points[index], point], half: width / 2 }
        )));
        this.canals = plan.canals.map(({ from, to, width }) => ({ line: [from, to], half: width / 2 + 1.6 }));
        this.grounds = plan.places.map(groundOf);
        this.tones = new Map();
        const { positions, days, evenings } = tones;
        for (let at = 0; at < positions.length; at += 3) {
            // Paths are paler than grass: what they are painted with is no colour for blades.
            if (days[at + 2] > days[at + 1] * 0.7) continue;
            const key = this.key(positions[at], positions[at + 2]);
            const sum = this.tones.get(key) ?? [0, 0, 0, 0, 0, 0, 0];
            for (let axis = 0; axis < 3; axis++) {
                sum[axis] += days[at + axis];
                sum[3 + axis] += evenings[at + axis];
            }
            sum[6]++;
            this.tones.set(key, sum);
        }
    }

    key(x, z) {
        return Math.floor(x / TONE) * 4096 + Math.floor(z / TONE);
    }

    /** Colour of the grass there, by day and in the evening: [r, g, b, r, g, b] of 0 … 255; null where none is near. */
    tone(x, z) {
        for (const step of [0, TONE, 2 * TONE]) {
            const total = [0, 0, 0, 0, 0, 0, 0];
            for (const dx of step ? [-step, 0, step] : [0]) {
                for (const dz of step ? [-step, 0, step] : [0]) {
                    this.tones.get(this.key(x + dx, z + dz))?.forEach((part, index) => (total[index] += part));
                }
            }
            if (total[6]) return total.slice(0, 6).map((part) => part / total[6]);
        }
        return null;
    }

    /** Metres to the nearest path, water or place; below 0 on them, at most 12. */
    room(x, z) {
        let room = 12;
        for (const { line, half } of this.lines) room = Math.min(room, fromLine(x, z, line) - half);
        for (const { line, half } of this.canals) room = Math.min(room, fromLine(x, z, line) - half);
        for (const { centre, radii } of this.plan.lakes) {
            const far = Math.hypot((x - centre[0]) / radii[0], (z - centre[1]) / radii[1]);
            room = Math.min(room, (far - 1) * Math.min(...radii) - 1);
        }
        for (const one of this.grounds) {
            const [dx, dz] = [x - one.x, z - one.z];
            const [right, out] = [dx * one.c + dz * one.s, dx * one.s - dz * one.c];
            room = Math.min(room, Math.max(
                one.west - right, right - one.east, one.back - out, out - one.front,
            ));
        }
        return room;
    }

    /** Whether a tuft may stand there. */
    isFree(x, z) {
        if (Math.abs(x) > this.reach || Math.abs(z) > this.reach) return false;
        return this.room(x, z) > EDGE && this.terrain.isWalkable(x, z);
    }
}

/** The box round the walls of a place, in its own frame. */
function groundOf({ position, facing, walls = [], stations = [] }) {
    const angle = (facing * Math.PI) / 180;
    // Around a firm's house what is there changes with its data: a yard, bays for charging.
    const yard = stations.filter(({ kind }) => kind === "building").map(({ at }) => at);
    const rights = [...walls.flatMap(([a, , b]) => [a, b]), ...yard.flatMap(([x]) => [x - YARD, x + YARD])];
    const outs = [...walls.flatMap(([, a, , b]) => [a, b]), ...yard.map(([, z]) => z + 4)];
    const rim = 0.9;
    return {
        x: position[0], z: position[1], c: Math.cos(angle), s: Math.sin(angle),
        west: Math.min(-5, ...rights) - rim, east: Math.max(5, ...rights) + rim,
        back: Math.min(-5, ...outs) - rim, front: Math.max(5, ...outs) + rim,
    };
}
