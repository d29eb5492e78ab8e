import { Solid } from "../solid.js";

/**
 * What stations are drawn with: `solid` (opaque things), `clear` (see-through things: shadows, what is not there yet),
 * `signs` (text on planes) and `trees` (instances of the landscape's trees).
 *
 * A station's frame: x to the right of whoever stands before it, y up, z towards them. `ground(x, z)` is the height of
 * the ground there over the station's foot. `words` are the client's own German words.
 */
export class Pen {
    solid = new Solid();
    clear = new Solid();
    signs = [];
    trees = [];

    constructor(ground = () => 0, words = {}) {
        [this.ground, this.words] = [ground, words];
    }

    /** Both meshes move together. */
    at(frame, draw) {
        this.solid.at(frame, () => this.clear.at(frame, draw));
    }

    /** On the ground at (x, z), turned by `turn`. */
    on(x, z, draw, turn = 0) {
        this.at({ x, y: this.ground(x, z), z, turn }, draw);
    }

    shadow(width, depth = width, dark = 0.34, x = 0, z = 0) {
        this.clear.spot(x, 0.025, z, width, depth, dark);
    }

    /**
     * Text on a plane whose lower edge is at y. `tone`: "paper", "fir", "meadow", "ember", "pale" or "none".
     * `halo`: a light rim around letters that hang in the air. blocks: [{text, size in metres, bold, colour, gap}].
     */
    sign({
        x = 0, y = 0, z = 0, width, height, turn = 0, tilt = 0, tone = "paper", align = "start", margin, rule, halo,
        blocks,
    }) {
        let corners;
        this.solid.at({ x, y, z, turn, tilt }, () => {
            const half = width / 2;
            corners = [[-half, 0, 0], [half, 0, 0], [half, height, 0], [-half, height, 0]]
                .map((corner) => this.solid.point(...corner));
        });
        this.signs.push({ corners, width, height, tone, align, margin, rule, halo, blocks });
    }

    tree(kind, x, z, scale, turn = 0) {
        const [px, py, pz] = this.solid.point(x, this.ground(x, z), z);
        this.trees.push({ kind, x: px, y: py, z: pz, scale, turn });
    }
}

/** Blocks of a sign with a title, a sentence and up to `most` figures. */
export function blocks({ title, sentence, figures = [] }, { size = 0.15, most = 3 } = {}) {
    return [
        { text: title, size, bold: true, colour: "fir" },
        { text: sentence, size: size * 0.66, gap: 0.7 },
        ...figures.slice(0, most).map(({ label, value }, index) => (
            { text: `${label}: ${value}`, size: size * 0.66, bold: true, gap: index ? 0.3 : 0.7 }
        )),
    ];
}

/** The plain sign of a station of which nothing is known yet: a post with the sentence on it. */
export function plainSign(pen, station, state) {
    pen.shadow(1.6, 1);
    pen.solid.box(0, 0, -0.12, 0.9, 0.1, 0.5, "concrete");
    pen.solid.tube(0, 0.1, -0.12, 0.05, 0.9, "dark");
    framed(pen, {
        y: 1.02, z: -0.06, width: 1.9, height: 1.12, tilt: -0.12,
        blocks: blocks({ title: station.title, ...state }),
    });
}

/** A sign with a frame and a back. */
export function framed(pen, { x = 0, y = 0, z = 0, width, height, turn = 0, tilt = 0, frame = "timber", ...rest }) {
    pen.at({ x, y, z, turn, tilt }, () => {
        pen.solid.box(0, -0.05, -0.035, width + 0.1, height + 0.1, 0.06, frame, { under: true });
        pen.sign({ y: 0, z: 0.004, width, height, ...rest });
    });
}

/** Numbers as Germans write them: 1.234 t, 12,5 t. */
export function tonnes(value) {
    const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return `${new Intl.NumberFormat("de-DE", { maximumFractionDigits: places }).format(value)}\u202ft`;
}

export function percent(share) {
    return `${new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 }).format(share * 100)}\u202f%`;
}

/** 2027-03 as 03/2027, 2026-12-03 as 3.12.2026; anything else as it stands. */
export function dateText(text) {
    const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text ?? "") ?? [];
    if (!year) return text ?? "";
    return day ? `${Number(day)}.${Number(month)}.${year}` : `${month}/${year}`;
}
