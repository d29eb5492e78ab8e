import { THREE, triple } from "./graphics.js";

const VERTEX = /* glsl */ `
    varying vec3 vWay;
    void main() {
        vWay = position;
        vec4 place = projectionMatrix * viewMatrix * vec4(position * 800.0 + cameraPosition, 1.0);
        gl_Position = place.xyww;
    }`;

/** From the horizon up, warmer around the sun, with long thin clouds; the noise keeps eight bits from showing steps. */
const FRAGMENT = /* glsl */ `
    varying vec3 vWay;
    uniform float evening;
    uniform vec3 topDay, rimDay, topDusk, rimDusk, hazeDay, hazeDusk, sunWay;

    float cloud(vec2 p) {
        float a = sin(p.x * 1.3 + 1.8 * sin(p.y * 0.7)) + 0.6 * sin(p.x * 2.9 - p.y * 1.9 + 1.1 * sin(p.y * 1.7));
        return a + 0.35 * sin(p.y * 7.3 + 2.0 * sin(p.x * 2.3));
    }

    void main() {
        vec3 way = normalize(vWay);
        float up = max(way.y, 0.0);
        float near = max(dot(normalize(way * vec3(1.0, 0.7, 1.0)), normalize(sunWay * vec3(1.0, 0.7, 1.0))), 0.0);
        float rise = pow(clamp(up * 1.7, 0.0, 1.0), 0.62);
        float warm = pow(near, 2.0);
        vec3 rimOfDay = mix(hazeDay, rimDay, 0.45 + 0.55 * warm);
        vec3 rim = mix(rimOfDay, mix(hazeDusk, rimDusk, 0.15 + 0.85 * warm), evening);
        vec3 colour = mix(rim, mix(topDay, topDusk, evening), rise);
        vec3 shine = mix(vec3(0.16, 0.12, 0.05), vec3(0.22, 0.08, 0.02), evening);
        colour += shine * pow(near, mix(14.0, 6.0, evening)) * (1.0 - 0.7 * rise);
        vec2 p = way.xz / (up + 0.22) * vec2(1.1, 2.6);
        float veil = smoothstep(0.55, 1.9, cloud(p)) * smoothstep(0.03, 0.2, up) * (1.0 - smoothstep(0.5, 0.95, up));
        vec3 cloudy = mix(vec3(1.0, 0.98, 0.94), mix(rimDusk, hazeDusk, 0.35), evening);
        colour = mix(colour, cloudy, veil * mix(0.42, 0.34, evening));
        float noise = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453);
        gl_FragColor = vec4(colour + (noise - 0.5) / 255.0, 1.0);
    }`;

/** The dome, drawn last where nothing else is. */
export function makeSky(sky, uniforms) {
    const colour = (hex) => ({ value: new THREE.Vector3(...triple(hex)) });
    const paint = new THREE.ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        side: THREE.BackSide,
        depthWrite: false,
        uniforms: {
            evening: uniforms.evening,
            sunWay: uniforms.sunWay,
            hazeDay: uniforms.hazeDay,
            hazeDusk: uniforms.hazeDusk,
            topDay: colour(sky.day.top),
            rimDay: colour(sky.day.horizon),
            topDusk: colour(sky.evening.top),
            rimDusk: colour(sky.evening.horizon),
        },
    });
    const dome = new THREE.Mesh(new THREE.IcosahedronGeometry(1, 3), paint);
    dome.frustumCulled = false;
    dome.renderOrder = 5;
    return dome;
}
