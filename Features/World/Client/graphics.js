import { THREE } from "../../../vendor/three/index.js";

/**
 * The one shader of the world: two baked colours mixed by the time of day, and haze by distance. Colours are display
 * values all the way, as the models hold them. Variants by define: WATER, LETTERS, BALL; see-through where asked.
 */
const VERTEX = /* glsl */ `
    attribute vec4 day;
    attribute vec4 dusk;
    uniform float evening;
    uniform vec3 hazeDay, hazeDusk, glowDay, glowDusk, sunWay;
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
        place = modelMatrix * place;
        vColour = mix(day, dusk, evening);
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

/** Values all materials share; the sun stands where the models were baked. */
export function sharedUniforms(sky) {
    const colour = (hex) => ({ value: new THREE.Vector3(...triple(hex)) });
    const { day, evening } = sky;
    return {
        evening: { value: 0 },
        time: { value: 0 },
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
