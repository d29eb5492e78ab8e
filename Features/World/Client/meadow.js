import { THREE } from "./graphics.js";
import { MeadowGround, chance, drift } from "./meadow-ground.js";

/** Tufts stand so close (metres), as far as this from the eye, on a slow machine as far as the second. */
const CELL = 1.15;
const REACH = 40;
const REACH_SLOW = 24;
/** They are set anew when the eye has gone so far. */
const STEP = 5;
const MOST = 1500;
/** What is asked of the ground is kept for so many cells. */
const KEPT = 20000;

/** Petals as display colours; the ground's own light falls on them. */
const PETALS = [[247, 242, 230], [236, 190, 62], [165, 134, 190]];

/** Long grass and flowers round the eye, in the light that is baked into the ground under them. */
export class Meadow {
    group = new THREE.Group();
    cells = new Map();
    centre = null;

    constructor(plan, terrain, tones, paint) {
        this.ground = new MeadowGround(plan, terrain, tones);
        this.terrain = terrain;
        this.kinds = [tuft(7, 0.34, 0), tuft(9, 0.56, 1), ...PETALS.map(flowers)].map((made) => this.kind(made, paint));
    }

    kind({ positions, days, indices }, paint) {
        const geometry = new THREE.InstancedBufferGeometry();
        const colours = new THREE.BufferAttribute(new Uint8Array(days), 4, true);
        geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(positions), 3));
        geometry.setAttribute("day", colours);
        geometry.setAttribute("dusk", colours);
        geometry.setIndex(indices);
        const attributes = {};
        for (const name of ["stand", "groundDay", "groundDusk"]) {
            const Numbers = name === "stand" ? Float32Array : Uint8Array;
            const attribute = new THREE.InstancedBufferAttribute(
                new Numbers(MOST * 4), 4, Numbers === Uint8Array,
            );
            attribute.setUsage(THREE.DynamicDrawUsage);
            geometry.setAttribute(name, (attributes[name] = attribute));
        }
        geometry.instanceCount = 0;
        const mesh = new THREE.Mesh(geometry, paint);
        mesh.frustumCulled = false;
        mesh.visible = false;
        this.group.add(mesh);
        return { mesh, geometry, ...attributes };
    }

    /** What grows in a cell: {kind, x, y, z, turn, size, tone}, or null. */
    grows(i, j) {
        const key = i * 65536 + j;
        if (this.cells.has(key)) return this.cells.get(key);
        if (this.cells.size > KEPT) this.cells.clear();
        const plant = this.plant(i, j);
        this.cells.set(key, plant);
        return plant;
    }

    plant(i, j) {
        const [a, b, c] = [chance(i, j), chance(i + 7001, j), chance(i, j + 9001)];
        const [x, z] = [(i + 0.1 + 0.8 * b) * CELL, (j + 0.1 + 0.8 * c) * CELL];
        // Long grass in spots, short grass between them; flowers in drifts of one colour.
        const thick = drift(x, z, 9);
        if (a > 0.2 + 1.3 * Math.max(0, thick - 0.3) || !this.ground.isFree(x, z)) return null;
        const tone = this.ground.tone(x, z);
        if (!tone) return null;
        const bloom = drift(x + 400, z - 300, 14);
        const isFlower = bloom > 0.5 && chance(i + 31, j - 77) < (bloom - 0.42) * 2.2;
        const kind = isFlower ? 2 + Math.floor(drift(x - 200, z + 500, 22) * 2.999) : thick > 0.58 ? 1 : 0;
        // Short beside paths, so that nobody wades.
        const size = (0.7 + 0.6 * chance(i - 13, j + 5)) * Math.min(1, 0.55 + this.ground.room(x, z) * 0.3);
        return { kind, x, y: this.terrain.height(x, z) - 0.03, z, turn: b * 6.28, size, tone };
    }

    update(eye, isSlow = false) {
        const reach = isSlow ? REACH_SLOW : REACH;
        const was = this.centre;
        if (was && was.reach === reach && Math.hypot(eye.x - was.x, eye.z - was.z) < STEP) return;
        this.centre = { x: eye.x, z: eye.z, reach };
        const counts = this.kinds.map(() => 0);
        const cells = Math.ceil(reach / CELL);
        const [ci, cj] = [Math.round(eye.x / CELL), Math.round(eye.z / CELL)];
        for (let j = cj - cells; j <= cj + cells; j++) {
            for (let i = ci - cells; i <= ci + cells; i++) {
                const away = Math.hypot(i * CELL - eye.x, j * CELL - eye.z);
                if (away > reach || away < 2.2) continue;
                const plant = this.grows(i, j);
                if (!plant || counts[plant.kind] >= MOST) continue;
                // Towards the rim they grow out of the ground, so that none appears all at once.
                const size = plant.size * Math.min(1, ((reach - away) / reach) * 3);
                const kind = this.kinds[plant.kind];
                const at = counts[plant.kind]++ * 4;
                kind.stand.array.set([plant.x, plant.y, plant.z, plant.turn], at);
                kind.groundDay.array.set([plant.tone[0], plant.tone[1], plant.tone[2], size * 150], at);
                kind.groundDusk.array.set([plant.tone[3], plant.tone[4], plant.tone[5], 255], at);
            }
        }
        this.kinds.forEach(({ mesh, geometry, stand, groundDay, groundDusk }, index) => {
            geometry.instanceCount = counts[index];
            mesh.visible = counts[index] > 0;
            for (const attribute of [stand, groundDay, groundDusk]) attribute.needsUpdate = true;
        });
    }

    dispose() {
        for (const { geometry } of this.kinds) geometry.dispose();
        this.group.removeFromParent();
    }
}

/** Colours: grey 128 is the ground's own, alpha 255 follows the ground, alpha 0 keeps its own colour. */
function shape() {
    const made = { positions: [], days: [], indices: [] };
    const corner = (point, colour, own) => {
        made.positions.push(...point);
        made.days.push(...colour, own ? 0 : 255);
        return made.positions.length / 3 - 1;
    };
    return { made, corner };
}

function blade({ made, corner }, x, z, turn, high, wide, lean, tip) {
    const [s, c] = [Math.sin(turn), Math.cos(turn)];
    const [low, top] = [[112, 112, 112], tip];
    made.indices.push(
        corner([x - c * wide, 0, z + s * wide], low), corner([x + c * wide, 0, z - s * wide], low),
        corner([x + s * lean, high, z + c * lean], top),
    );
}

function tuft(blades, high, seed) {
    const sketch = shape();
    for (let k = 0; k < blades; k++) {
        const [a, b] = [chance(k, seed * 17 + 3), chance(k + 50, seed * 17 + 3)];
        const turn = k * 2.4;
        const far = 0.05 + 0.26 * a;
        const tip = seed ? [178, 168, 150] : [150, 156, 138];
        const [x, z] = [far * Math.sin(turn), far * Math.cos(turn)];
        blade(sketch, x, z, turn + b, high * (0.6 + 0.5 * b), 0.035, 0.06 + 0.2 * a, tip);
    }
    return sketch.made;
}

/** A few heads on stems, with blades at their foot. */
function flowers(petal) {
    const sketch = shape();
    const { made, corner } = sketch;
    for (let k = 0; k < 4; k++) {
        const turn = k * 1.7 + 0.4;
        blade(sketch, 0.18 * Math.sin(turn), 0.18 * Math.cos(turn), turn, 0.26, 0.03, 0.1, [150, 156, 138]);
    }
    for (let k = 0; k < 5; k++) {
        const [turn, far] = [k * 2.4, 0.08 + 0.08 * k];
        const [x, z, high] = [far * Math.sin(turn), far * Math.cos(turn), 0.3 + 0.2 * chance(k, 99)];
        blade(sketch, x, z, turn, high, 0.013, 0, [128, 132, 120]);
        // A head is a low six-sided bowl: a bright rim, a deeper heart.
        const wide = 0.036 + 0.016 * chance(k, 7);
        const heart = corner([x, high + 0.012, z], petal.map((part) => part * 0.86), true);
        const foot = corner([x, high - 0.03, z], petal.map((part) => part * 0.62), true);
        const rim = Array.from({ length: 6 }, (_, i) => corner(
            [x + wide * Math.sin((i * Math.PI) / 3), high + 0.014, z + wide * Math.cos((i * Math.PI) / 3)], petal, true,
        ));
        rim.forEach((one, i) => made.indices.push(heart, one, rim[(i + 1) % 6], foot, rim[(i + 1) % 6], one));
    }
    return made;
}
