import { THREE } from "./graphics.js";

const SIDES = 24;
const COLOUR = [224, 165, 38];

/** A ring on the ground where somebody is going. */
export class Marker {
    constructor(paint) {
        const [positions, colours, indices] = [[], [], []];
        for (let side = 0; side < SIDES; side++) {
            const angle = (2 * Math.PI * side) / SIDES;
            for (const [radius, alpha] of [[0.3, 0], [0.42, 230], [0.54, 0]]) {
                positions.push(radius * Math.sin(angle), 0, radius * Math.cos(angle));
                colours.push(...COLOUR, alpha);
            }
            const [a, b] = [side * 3, ((side + 1) % SIDES) * 3];
            for (const ring of [0, 1]) indices.push(
                a + ring, a + ring + 1, b + ring, b + ring, a + ring + 1, b + ring + 1,
            );
        }
        const geometry = new THREE.BufferGeometry();
        geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(positions), 3));
        for (const name of ["day", "dusk"]) geometry.setAttribute(
            name,
            new THREE.BufferAttribute(new Uint8Array(colours), 4, true),
        );
        geometry.setIndex(indices);
        this.mesh = new THREE.Mesh(geometry, paint);
        this.mesh.renderOrder = 6;
        this.mesh.visible = false;
    }

    show(x, y, z) {
        this.mesh.position.set(x, y + 0.06, z);
        this.mesh.visible = true;
    }

    hide() {
        this.mesh.visible = false;
    }

    dispose() {
        this.mesh.geometry.dispose();
    }
}
