import { lines } from "../captions.js";
import { board, desk, door, lectern, notice, screen, sharedBoard, table } from "./furniture.js";
import { compass, hotspots, path, plainSign, river, signals, steps } from "./figures.js";
import { building, grove, spheres, wall } from "./growth.js";

/** Kinds that stand there whatever is known. */
const ALWAYS = { board, desk, door, lectern, notice, screen, "shared-board": sharedBoard, table, spheres };
/** Kinds that need figures to be drawn. */
const WITH_FIGURES = { building, compass, grove, hotspots, path, river, signals, steps, wall };
/** What a shape must hold so that there is something to draw. */
const LISTS = {
    compass: "points", grove: "trees", hotspots: "bars", path: "signs", river: "inputs", signals: "lamps",
    wall: "tiles", spheres: "spheres", notice: "rows",
};

/** Half of the width one must click, how high a station's name stands, and from how far it may be opened (metres). */
const SIZES = {
    compass: [2.4, 2.2], grove: [1.6, 2.6], river: [4.5, 2.4], screen: [2.5, 3.7], signals: [2.4, 3.8],
    wall: [3.4, 3.4], path: [2.6, 2.6], steps: [1.4, 2.9], door: [1, 3.5], hotspots: [2, 3.3],
};

export function sizeOf(kind) {
    const [half, height] = SIZES[kind] ?? [1.2, 2.6];
    return { half, height };
}

/**
 * Draws one station with a pen whose frame is the station's. `state` as in /welt/stand, or undefined: then the title
 * stands with what the station is for. Nothing is invented: without figures there is the sentence that says what is
 * missing.
 */
export function drawStation(pen, station, state) {
    const sentence = state?.sentence || (station.text ? lines(station.text)[0] : "");
    const known = { figures: [], ...state, sentence, shape: usable(station.kind, state?.shape) };
    const draw = ALWAYS[station.kind] ?? (known.shape ? WITH_FIGURES[station.kind] : null) ?? plainSign;
    draw(pen, station, known);
}

function usable(kind, shape) {
    if (!shape) return null;
    const list = LISTS[kind];
    return !list || shape[list]?.length ? shape : null;
}
