import { THREE } from "../../../vendor/three/index.js";

/**
 * The one shader of the world: two baked colours mixed by the time of day, and haze by distance. Colours are display
 * values all the way, as the models hold them. Variants by define: WATER, LETTERS, BALL, MEADOW, ROOM (under a roof);
 * see-through where asked.
 */
const VERTEX = /* glsl */ `
    attribute vec4 day;
    attribute vec4 dusk;
    #ifdef MEADOW
    attribute vec4 stand, groundDay, groundDusk;
    #endif
    uniform float evening, time;
    uniform vec3 hazeDay, hazeDusk, glowDay, glowDusk, sunWay, lowSun;
    varying vec4 vColour;
    varying vec4 vHaze;
    #ifdef LETTERS
    varying vec2 vUv;
    #endif
    #if defined(WATER) || defined(BALL)
    varying vec3 vPlace;
    #endif
    #ifdef BALL
    varying vec3 vNormalWay;
    #endif

    void main() {
        vec4 place = vec4(position, 1.0);
        #ifdef USE_INSTANCING
        place = instanceMatrix * place;
        #endif
        vec4 noon = day;
        vec4 night = dusk;
        #ifdef MEADOW
        // Blades take the colour of the ground they stand on; petals keep theirs in its light.
        vec2 turned = vec2(sin(stand.w), cos(stand.w));
        float size = groundDay.a * 1.7;
        vec2 flat_ = mat2(turned.y, -turned.x, turned.x, turned.y) * place.xz;
        float sway = place.y * place.y * 0.14 * sin(time * 1.4 + stand.x * 0.7 + stand.z * 0.4);
        place = vec4(stand.xyz + vec3(flat_.x + sway, place.y, flat_.y + sway * 0.5) * size, 1.0);
        vec3 petal = day.rgb * 1.25;
        noon = vec4(mix(petal * min(groundDay.g * 1.75, 1.0), day.rgb * 1.992 * groundDay.rgb, day.a), 1.0);
        night = vec4(mix(petal * groundDusk.rgb * 1.3, day.rgb * 1.992 * groundDusk.rgb, day.a), 1.0);
        #endif
        place = modelMatrix * place;
        // In the evening the day's light is still there, low and golden, under that of lamps and windows: linear light
        // adds up, and what would be brighter than white bends over softly.
        #ifdef ROOM
        vec3 rest = vec3(0.3, 0.25, 0.18);
        #else
        vec3 rest = lowSun;
        #endif
        vec3 gold = pow(night.rgb, vec3(2.2)) + pow(noon.rgb, vec3(2.2)) * rest;
        gold = pow(gold / (1.0 + max(gold - 0.7, 0.0) * 0.55), vec3(1.0 / 2.2));
        vColour = vec4(mix(noon.rgb, min(gold, 1.0), evening), mix(noon.a, night.a, evening));
        #ifdef USE_INSTANCING_COLOR
        // What is white (or grey by shade) takes the colour of the person; skin and hair keep theirs.
        float most = max(max(day.r, day.g), day.b);
        float least = min(min(day.r, day.g), day.b);
        float paint = 1.0 - smoothstep(0.3, 0.45, (most - least) / max(most, 0.02));
        vColour.rgb *= mix(vec3(1.0), instanceColor, paint);
        #endif
        vec3 way = place.xyz - cameraPosition;
        float away = length(way);
        float sun = pow(max(dot(way / max(away, 0.01), sunWay), 0.0), 6.0);
        vHaze.rgb = mix(mix(hazeDay, glowDay, sun * 0.8), mix(hazeDusk, glowDusk, sun * 0.55), evening);
        vHaze.a = min(1.0 - exp(-pow(away / HAZE, 1.45)), 0.9);
        #ifdef LETTERS
        vUv = uv;
        #endif
        #if defined(WATER) || defined(BALL)
        vPlace = place.xyz;
        #endif
        #ifdef BALL
        vNormalWay = normalize(mat3(modelMatrix) * mat3(instanceMatrix) * position);
        #endif
        gl_Position = projectionMatrix * viewMatrix * place;
    }`;

const FRAGMENT = /* glsl */ `
    varying vec4 vColour;
    varying vec4 vHaze;
    uniform float evening, time;
    uniform vec3 skyDay, skyDusk, sunWay;
    #ifdef LETTERS
    uniform sampler2D sheet;
    varying vec2 vUv;
    #endif
    #if defined(WATER) || defined(BALL)
    varying vec3 vPlace;
    #endif
    #ifdef BALL
    varying vec3 vNormalWay;
    #endif

    void main() {
        vec4 colour = vColour;
        #ifdef LETTERS
        vec4 ink = texture2D(sheet, vUv);
        if (ink.a < 0.02) discard;
        colour = vec4(ink.rgb * colour.rgb, ink.a);
        #endif
        #ifdef WATER
        vec3 look = cameraPosition - vPlace;
        float away = length(look);
        float flat_ = 1.0 - clamp(look.y / away, 0.0, 1.0);
        vec3 sky = mix(skyDay, skyDusk, evening);
        colour.rgb = mix(colour.rgb, mix(sky, vHaze.rgb, 0.55), 0.62 * pow(flat_, 3.0));
        vec2 p = vPlace.xz;
        // Long thin streaks that drift, a broad swell under them.
        float swell = sin(p.x * 0.07 - time * 0.05 + 1.3 * sin(p.y * 0.05)) * sin(p.y * 0.11 + time * 0.04);
        float wave = sin(p.y * 1.25 + 1.9 * sin(p.x * 0.16 + time * 0.17) + time * 0.34)
            * sin(p.x * 0.29 + 1.4 * sin(p.y * 0.23 - time * 0.13) - time * 0.11);
        float streak = smoothstep(0.62, 0.72, wave + 0.18 * swell) * exp(-away / 110.0);
        float band = streak + 0.22 * smoothstep(0.0, 0.5, swell);
        colour.rgb = mix(colour.rgb, colour.rgb * 1.05 + 0.035, band);
        #endif
        #ifdef BALL
        vec3 eye = normalize(cameraPosition - vPlace);
        float rim = pow(1.0 - abs(dot(eye, normalize(vNormalWay))), 2.2);
        float lit = 0.5 + 0.5 * dot(normalize(vNormalWay), sunWay);
        colour.rgb *= mix(0.78, 1.12, lit);
        colour.a *= mix(0.46, 0.94, rim);
        #endif
        gl_FragColor = vec4(mix(colour.rgb, vHaze.rgb, vHaze.a), colour.a);
    }`;

/** What is left of the baked day in the evening: parts of linear red, green and blue. */
const LOW_SUN = [0.52, 0.36, 0.19];

/** Values all materials share; the sun stands where the models were baked. */
export function sharedUniforms(sky) {
    const colour = (hex) => ({ value: new THREE.Vector3(...triple(hex)) });
    const { day, evening } = sky;
    return {
        evening: { value: 0 },
        time: { value: 0 },
        lowSun: { value: new THREE.Vector3(...LOW_SUN) },
        sunWay: { value: new THREE.Vector3(-0.783, 0.515, 0.349).normalize() },
        hazeDay: colour(day.fog),
        hazeDusk: colour(evening.fog),
        glowDay: colour(day.horizon),
        glowDusk: colour(evening.horizon),
        skyDay: colour(day.top),
        skyDusk: colour(evening.top),
    };
}

/** "#6FA3C4" as three parts of 1, display values. */
export function triple(hex) {
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

export function material(uniforms, { define = null, clear = false, sheet = null, both = false } = {}) {
    return new THREE.ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { ...uniforms, ...(sheet && { sheet: { value: sheet } }) },
        defines: { HAZE: "430.0", ...(define && { [define]: "" }) },
        transparent: clear,
        depthWrite: !clear,
        side: both ? THREE.DoubleSide : THREE.FrontSide,
    });
}

/** A node of a .glb as geometry and the transform it stands in. */
export function geometryOf(node) {
    const geometry = new THREE.BufferGeometry();
    const attribute = ({ array, width, stride, normalized }) => new THREE.BufferAttribute(
        array, stride ?? width, normalized,
    );
    geometry.setAttribute("position", attribute(node.position));
    geometry.setAttribute("day", attribute(node.day));
    geometry.setAttribute("dusk", attribute(node.evening));
    geometry.setIndex(new THREE.BufferAttribute(node.indices, 1));
    return geometry;
}

/** Corners of a node as plain numbers: places in metres, colours of 0 … 255, three each. */
export function cornersOf({ position, day, evening, scale, translation }) {
    const count = position.count * 3;
    const corners = { positions: new Float32Array(count), days: new Uint8Array(count), evenings: new Uint8Array(count) };
    for (let at = 0; at < count; at++) {
        const [vertex, axis] = [Math.floor(at / 3), at % 3];
        corners.positions[at] = position.array[vertex * position.stride + axis] * scale[axis] + translation[axis];
        corners.days[at] = day.array[vertex * day.stride + axis];
        corners.evenings[at] = evening.array[vertex * evening.stride + axis];
    }
    return corners;
}

export function meshOf(node, paint) {
    const mesh = new THREE.Mesh(geometryOf(node), paint);
    mesh.name = node.name;
    mesh.scale.set(...node.scale);
    mesh.position.set(...node.translation);
    mesh.updateMatrixWorld();
    return mesh;
}

/** Geometry of what stations are drawn with (solid.js). */
export function geometryOfSolid(solid) {
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(solid.positions), 3));
    geometry.setAttribute("day", new THREE.BufferAttribute(new Uint8Array(solid.days), 4, true));
    geometry.setAttribute("dusk", new THREE.BufferAttribute(new Uint8Array(solid.evenings), 4, true));
    geometry.setIndex(solid.indices);
    return geometry;
}

export { THREE };
