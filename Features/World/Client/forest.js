import { coarse } from "./coarse.js";
import { geometryOf, THREE } from "./graphics.js";
import { radians } from "./space.js";

/** Nearer than this trees have all their leaves, on a slow machine than the second; small plants have a reach (metres). */
const FINE = 85;
const FINE_SLOW = 42;
const SMALL = { "grass-tuft": 48, reed: 85, bush: 150 };
const MOST = 1200;
const COARSE_CELL = 0.9;

/** Trees and plants as instances: each kind is one mesh near and one far, filled anew with what is in view. */
export class Forest {
    kinds = new Map();
    planted = new Map();
    frustum = new THREE.Frustum();
    matrix = new THREE.Matrix4();
    ball = new THREE.Sphere();

    constructor(nodes, paint, terrain) {
        this.group = new THREE.Group();
        for (const node of nodes) {
            const tall = heightOf(node);
            const far = coarse(node, tall > 2 ? Math.max(COARSE_CELL, tall * 0.12) : tall * 0.3);
            const shapes = far.indices.length >= 24 ? [node, far] : [node, node];
            const meshes = shapes.map((shape) => this.instances(shape, paint));
            this.kinds.set(node.name, { meshes, tall, trees: [] });
        }
        this.plant("terrain", terrain.trees.map(([kind, x, z, scale, turn]) => (
            { kind, x, y: terrain.height(x, z) - 0.05, z, scale, turn: radians(turn) }
        )));
    }

    instances(shape, paint) {
        const geometry = geometryOf(shape);
        // The node's own scale goes into every instance, so that packed places stay small.
        const mesh = new THREE.InstancedMesh(geometry, paint, 1);
        mesh.frustumCulled = false;
        mesh.count = 0;
        mesh.userData.own = new THREE.Matrix4().compose(
            new THREE.Vector3(...shape.translation), new THREE.Quaternion(), new THREE.Vector3(...shape.scale),
        );
        this.group.add(mesh);
        return mesh;
    }

    /** Trees of one owner replace those it had before: {kind, x, y, z, scale, turn (radians)}. */
    plant(owner, trees) {
        this.planted.set(owner, trees.filter(({ kind }) => this.kinds.has(kind)).slice(0, MOST));
        const turn = new THREE.Quaternion();
        const up = new THREE.Vector3(0, 1, 0);
        for (const entry of this.kinds.values()) entry.trees = [];
        for (const tree of [...this.planted.values()].flat()) {
            const stand = new THREE.Matrix4().compose(
                new THREE.Vector3(tree.x, tree.y, tree.z),
                turn.setFromAxisAngle(up, tree.turn),
                new THREE.Vector3().setScalar(tree.scale),
            );
            const kind = this.kinds.get(tree.kind);
            kind.trees.push({ ...tree, stands: kind.meshes.map((mesh) => stand.clone().multiply(mesh.userData.own)) });
        }
        for (const { meshes, trees } of this.kinds.values()) {
            for (const mesh of meshes) {
                mesh.instanceMatrix = new THREE.InstancedBufferAttribute(
                    new Float32Array(Math.max(trees.length, 1) * 16),
                    16,
                );
                mesh.instanceMatrix.setUsage(THREE.DynamicDrawUsage);
            }
        }
    }

    /** `clear` metres around the eye stay free of trees, so that none stands in the picture. */
    update(camera, { clear = 2.4, isSlow = false } = {}) {
        const fine = isSlow ? FINE_SLOW : FINE;
        this.frustum.setFromProjectionMatrix(
            this.matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
        );
        const eye = camera.position;
        for (const [name, { meshes, trees, tall }] of this.kinds) {
            const reach = SMALL[name] ?? Infinity;
            const counts = [0, 0];
            for (const tree of trees) {
                const away = Math.hypot(tree.x - eye.x, tree.z - eye.z);
                if (away > reach || away < clear) continue;
                const high = tall * tree.scale;
                this.ball.center.set(tree.x, tree.y + high / 2, tree.z);
                this.ball.radius = high * 0.75;
                if (!this.frustum.intersectsSphere(this.ball)) continue;
                const level = away > fine ? 1 : 0;
                tree.stands[level].toArray(meshes[level].instanceMatrix.array, counts[level]++ * 16);
            }
            meshes.forEach((mesh, level) => {
                mesh.count = counts[level];
                mesh.visible = counts[level] > 0;
                mesh.instanceMatrix.needsUpdate = true;
            });
        }
    }

    dispose() {
        for (const { meshes } of this.kinds.values()) {
            for (const mesh of meshes) {
                mesh.geometry.dispose();
                mesh.dispose();
            }
        }
    }
}

function heightOf({ position, scale, translation }) {
    let high = 0;
    for (let index = 0; index < position.count; index++) {
        high = Math.max(high, position.array[index * position.stride + 1] * scale[1] + translation[1]);
    }
    return high;
}
