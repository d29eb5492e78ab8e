import { arrange, diameter } from "./gas-balls.js";
import { geometryOfSolid, material, THREE } from "./graphics.js";
import { Solid } from "./solid.js";
import { WORDS } from "./words.js";

/** Day and evening colour of a ball, see-through: grey-blue like smoke by day, ember in the evening. */
const BALL = { day: [176, 150, 128, 255], dusk: [206, 138, 92, 255] };
const RINGS = { day: [51, 66, 75, 255], dusk: [226, 214, 196, 255] };

/**
 * The balance as balls of CO₂ at true scale, risen behind a hill, with a person, a house and the ball of one tonne at
 * their feet. Last year's are outlines of rings. `labels` tells the names and where they stand.
 */
export class Balls {
    group = new THREE.Group();
    labels = [];

    constructor(spheres, hill, terrain, paints, uniforms) {
        this.paint = material(uniforms, { define: "BALL", clear: true });
        const standing = arrange(spheres, hill, { x: 0, z: 0 });
        const now = standing.filter((ball) => !ball.isBefore);
        const before = standing.filter((ball) => ball.isBefore);
        this.addBalls(coloured(new THREE.IcosahedronGeometry(1, 7), BALL), now, this.paint);
        this.addBalls(coloured(rings(), RINGS), before, paints.solid);
        for (const { label, year, tonnes, x, z, radius } of standing) {
            this.labels.push({ text: WORDS.ball(label, year), detail: WORDS.tonnes(tonnes), x, y: 2 * radius + 2, z });
        }
        if (standing.length) this.addScale(hill, terrain, paints);
    }

    addBalls(geometry, balls, paint) {
        if (!balls.length) return geometry.dispose();
        const mesh = new THREE.InstancedMesh(geometry, paint, balls.length);
        const matrix = new THREE.Matrix4();
        balls.forEach(({ x, z, radius }, index) => {
            mesh.setMatrixAt(index, matrix.makeScale(radius, radius, radius).setPosition(x, radius, z));
        });
        mesh.computeBoundingSphere();
        mesh.renderOrder = 6;
        this.group.add(mesh);
    }

    /** In front of the balls: a house of nine metres, a person, the ball that one tonne fills. */
    addScale(hill, terrain, paints) {
        const length = Math.hypot(hill.x, hill.z);
        const away = { x: hill.x / length, z: hill.z / length };
        const foot = { x: hill.x + away.x * (hill.radius - 3), z: hill.z + away.z * (hill.radius - 3) };
        const solid = new Solid();
        const turn = Math.atan2(-away.x, -away.z);
        const radius = diameter(1) / 2;
        const at = (right, front, draw) => {
            const x = foot.x + Math.cos(turn) * right + Math.sin(turn) * front;
            const z = foot.z - Math.sin(turn) * right + Math.cos(turn) * front;
            const y = terrain.height(x, z);
            solid.at({ x, y, z, turn }, draw);
            return { x, y, z };
        };
        const house = at(-12, 0, () => drawHouse(solid));
        const person = at(-3, 2, () => drawPerson(solid));
        const ball = at(7, 0, () => solid.ball(0, radius, 0, radius, "ember", { sides: 16, rings: 10 }));
        this.labels.push({ text: WORDS.house, ...house, y: house.y + 10, isSmall: true });
        this.labels.push({ text: WORDS.person, ...person, y: person.y + 2.4, isSmall: true });
        // On the ball, not over it: whatever hides the ball hides its name.
        this.labels.push({ text: WORDS.tonne, ...ball, y: ball.y + 1.2 * radius, isSmall: true });
        this.group.add(new THREE.Mesh(geometryOfSolid(solid), paints.solid));
    }

    dispose() {
        for (const mesh of this.group.children) {
            mesh.geometry.dispose();
            mesh.dispose?.();
        }
        this.paint.dispose();
        this.group.removeFromParent();
    }
}

function coloured(geometry, { day, dusk }) {
    geometry.deleteAttribute("normal");
    geometry.deleteAttribute("uv");
    const count = geometry.attributes.position.count;
    const fill = (colour) => new THREE.BufferAttribute(
        new Uint8Array(count * 4).map((_, index) => colour[index % 4]), 4, true,
    );
    geometry.setAttribute("day", fill(day));
    geometry.setAttribute("dusk", fill(dusk));
    return geometry;
}

/** Three great circles and two parallels as thin bars, for a ball of radius 1. */
function rings() {
    const [positions, indices] = [[], []];
    const circle = (point) => {
        const first = positions.length / 3;
        const steps = 40;
        for (let step = 0; step < steps; step++) {
            for (const [a, b] of [[0.994, 0.006], [1.006, 0.006], [1.006, -0.006], [0.994, -0.006]]) positions.push(
                ...point((2 * Math.PI * step) / steps, a, b)
            );
            for (let side = 0; side < 4; side++) {
                const [a, b] = [first + step * 4 + side, first + step * 4 + ((side + 1) % 4)];
                const [c, d] = [
                    first + ((step + 1) % steps) * 4 + side,
                    first + ((step + 1) % steps) * 4 + ((side + 1) % 4),
                ];
                indices.push(a, b, d, a, d, c, a, d, b, a, c, d);
            }
        }
    };
    for (const turn of [0, Math.PI / 3, (2 * Math.PI) / 3]) {
        circle((t, r, off) => {
            const [flat, up] = [r * Math.cos(t), r * Math.sin(t)];
            return [flat * Math.cos(turn) - off * Math.sin(turn), up, flat * Math.sin(turn) + off * Math.cos(turn)];
        });
    }
    for (const level of [-0.5, 0, 0.5]) {
        const wide = Math.sqrt(1 - level * level);
        circle((t, r, off) => [r * wide * Math.cos(t), level * r + off, r * wide * Math.sin(t)]);
    }
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(positions), 3));
    geometry.setIndex(indices);
    return geometry;
}

function drawHouse(solid) {
    solid.box(0, -0.5, 0, 10, 6, 8, "stone");
    for (const side of [-1, 1]) {
        const slope = [[-5.4, 5.3, side * 4.4], [5.4, 5.3, side * 4.4], [5.4, 9, 0], [-5.4, 9, 0]];
        solid.face(side > 0 ? slope : [...slope].reverse(), "rust");
        const gable = [[side * 5, 5.5, 4], [side * 5, 5.5, -4], [side * 5, 9, 0]];
        solid.face(side > 0 ? gable : [...gable].reverse(), "stone");
    }
    for (const x of [-3.3, 0, 3.3]) for (const y of [1, 3.6]) solid.box(
        x, y, 4.01, 1.2, 1.3, 0.05, y > 3 || x ? "glow" : "oak",
    );
}

function drawPerson(solid) {
    for (const x of [-0.1, 0.1]) solid.box(x, 0, 0, 0.16, 0.82, 0.18, "dark");
    solid.tube(0, 0.78, 0, 0.24, 0.66, "ember", { sides: 8, tip: 0.2 });
    solid.ball(0, 1.6, 0, 0.15, "timber", { sides: 8, rings: 5 });
}
