import { geometryOfSolid, material, THREE } from "./graphics.js";
import { letterSheet } from "./letter-sheet.js";
import { SURFACES } from "./stations/furniture.js";
import { drawStation } from "./stations/kinds.js";
import { Pen } from "./stations/pen.js";
import { STATION_WORDS } from "./words.js";

/** All stations of one place in three meshes: solid, clear, letters. */
export class StationView {
    group = new THREE.Group();
    surfaces = new Map();

    constructor(place, stations, states, terrain, paints, uniforms, isRoofed = () => false) {
        [this.paints, this.uniforms, this.stations] = [paints, uniforms, stations];
        const pen = new Pen(null, STATION_WORDS);
        for (const station of stations) {
            const { x, z, yaw } = station.pose;
            const turn = Math.PI - yaw;
            pen.solid.isRoofed = isRoofed(station);
            const [c, s] = [Math.cos(turn), Math.sin(turn)];
            pen.ground = (right, front) => terrain.height(
                x + c * right + s * front,
                z - s * right + c * front,
            ) - station.y;
            pen.at(
                { x, y: station.y, z, turn },
                () => drawStation(pen, station, states?.[`${place.id}/${station.id}`]),
            );
        }
        this.trees = pen.trees;
        this.walls = new Float32Array(
            pen.solid.indices.flatMap((index) => pen.solid.positions.slice(index * 3, index * 3 + 3)),
        );
        this.add(new THREE.Mesh(geometryOfSolid(pen.solid), paints.solid));
        if (pen.clear.triangles) {
            const clear = this.add(new THREE.Mesh(geometryOfSolid(pen.clear), paints.clear));
            clear.renderOrder = 6;
        }
        const sheet = letterSheet(pen.signs);
        if (sheet) {
            this.sheet = sheet.texture;
            this.letters = material(uniforms, { define: "LETTERS", sheet: sheet.texture, clear: true });
            this.letters.depthWrite = true;
            this.add(new THREE.Mesh(sheet.geometry, this.letters)).renderOrder = 7;
        }
    }

    add(mesh) {
        this.group.add(mesh);
        return mesh;
    }

    /** Lays a canvas, picture or film on a screen; null takes it away. */
    show(id, source) {
        this.surfaces.get(id)?.();
        this.surfaces.delete(id);
        const station = this.stations.find((one) => one.id === id);
        const surface = SURFACES[station?.kind];
        if (!source || !surface) return null;
        const texture = source.tagName === "VIDEO" ? new THREE.VideoTexture(source) : new THREE.CanvasTexture(source);
        texture.colorSpace = THREE.SRGBColorSpace;
        const paint = new THREE.MeshBasicMaterial({ map: texture, toneMapped: false });
        const width = source.videoWidth || source.naturalWidth || source.width || 16;
        const height = source.videoHeight || source.naturalHeight || source.height || 9;
        // As large as fits, never distorted.
        const scale = Math.min(surface.width / width, surface.height / height);
        const plane = new THREE.Mesh(new THREE.PlaneGeometry(width * scale, height * scale), paint);
        const turn = Math.PI - station.pose.yaw;
        plane.position.set(
            station.pose.x + Math.sin(turn) * surface.z, station.y + surface.y + surface.height / 2,
            station.pose.z + Math.cos(turn) * surface.z,
        );
        plane.rotation.y = turn;
        this.group.add(plane);
        this.surfaces.set(id, () => {
            this.group.remove(plane);
            for (const part of [plane.geometry, paint, texture]) part.dispose();
        });
        return texture;
    }

    dispose() {
        for (const remove of this.surfaces.values()) remove();
        for (const mesh of this.group.children) mesh.geometry.dispose();
        this.letters?.dispose();
        this.sheet?.dispose();
        this.group.removeFromParent();
    }
}
