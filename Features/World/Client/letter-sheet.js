import { THREE } from "./graphics.js";
import { layOut, pack } from "./lettering.js";

const INKS = { ink: "#10181c", fir: "#14432f", leaf: "#23623d", paper: "#faf8f3", rust: "#8a3a18", steel: "#33424b" };
const TONES = { paper: "#faf8f3", fir: "#14432f", meadow: "#ddebdd", ember: "#faeecf", pale: "#eef1ee", none: null };
const FAMILY = '"Inter", "Helvetica Neue", Arial, sans-serif';
/** Signs take a little of the evening, so that they do not shine; they must stay readable. */
const DUSK = 205;

function fontOf({ size, bold }) {
    return `${bold ? 600 : 400} ${size}px ${FAMILY}`;
}

/** Draws signs on one picture and answers their mesh's geometry and the texture; null for no signs. */
export function letterSheet(signs) {
    if (!signs.length) return null;
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const measure = (text, font) => {
        pen.font = fontOf(font);
        return pen.measureText(text).width;
    };
    const sheets = signs.map((sign) => layOut(sign, measure));
    const size = pack(sheets);
    [canvas.width, canvas.height] = [size.width, size.height];
    for (const sheet of sheets) drawSign(pen, sheet);
    const texture = new THREE.CanvasTexture(canvas);
    texture.anisotropy = 4;
    texture.premultiplyAlpha = false;
    return { texture, geometry: planes(sheets, size) };
}

function drawSign(pen, { left, top, width, height, edge, rows, tone, align, rule, halo }) {
    pen.save();
    pen.translate(left, top);
    const ground = TONES[tone] ?? null;
    if (ground) {
        pen.fillStyle = ground;
        pen.fillRect(0, 0, width, height);
    }
    if (rule) {
        pen.fillStyle = { leaf: "#2f7d4f", ember: "#e0a526", rust: "#b4532a" }[rule];
        pen.fillRect(0, 0, width, Math.max(4, Math.round(height * 0.025)));
    }
    pen.textAlign = align === "centre" ? "center" : "left";
    for (const { text, y, colour, size, bold } of rows) {
        pen.font = fontOf({ size, bold });
        const x = align === "centre" ? width / 2 : edge;
        if (halo) {
            // In the air text keeps a light rim, so that it stands out wherever it is.
            pen.strokeStyle = "rgba(250, 248, 243, 0.85)";
            pen.lineWidth = Math.max(2, size * 0.2);
            pen.lineJoin = "round";
            pen.strokeText(text, x, y);
        }
        pen.fillStyle = INKS[colour] ?? INKS.ink;
        pen.fillText(text, x, y);
    }
    pen.restore();
}

function planes(sheets, size) {
    const [positions, uvs, days, dusks, indices] = [[], [], [], [], []];
    sheets.forEach(({ corners, left, top, width, height }, index) => {
        positions.push(...corners.flat());
        const [u, v] = [left / size.width, 1 - top / size.height];
        const [s, t] = [(left + width) / size.width, 1 - (top + height) / size.height];
        uvs.push(u, t, s, t, s, v, u, v);
        for (let corner = 0; corner < 4; corner++) {
            days.push(255, 255, 255, 255);
            dusks.push(DUSK, DUSK - 8, DUSK - 14, 255);
        }
        indices.push(...[0, 1, 2, 0, 2, 3].map((corner) => index * 4 + corner));
    });
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute("position", new THREE.BufferAttribute(new Float32Array(positions), 3));
    geometry.setAttribute("uv", new THREE.BufferAttribute(new Float32Array(uvs), 2));
    geometry.setAttribute("day", new THREE.BufferAttribute(new Uint8Array(days), 4, true));
    geometry.setAttribute("dusk", new THREE.BufferAttribute(new Uint8Array(dusks), 4, true));
    geometry.setIndex(indices);
    return geometry;
}
