/** Who speaks with whom. A mesh: everybody sends to everybody, so there are six at most. */
export const MOST = 6;
/** Metres within which a voice carries in the world; whom one hears is lost only a little farther away. */
export const NEAR = 8;
export const FAR = 10;

/**
 * `callers` are the ids of those who take part, in the order in which they came, oneself among them. `kind` is "room"
 * (all of the room), "near" (in the world: who stands near) or "reads" (on a page of a place: those who read it as well;
 * walkers call by themselves). `distance(id)` is in metres, null where it is not known. `held` are those one is
 * connected with now.
 */
export function choosePeers({ kind, you, callers, distance = () => null, reads = () => false, shows = () => false, held = new Set() }) {
    const others = callers.filter((id) => id !== you);
    if (kind !== "near") {
        const speakers = speakersOf({ kind, you, callers, reads });
        return isOver({ you, speakers }) ? [] : speakers.slice(0, MOST).filter((id) => id !== you);
    }
    return others
        .map((id) => ({ id, away: distance(id) ?? Infinity }))
        .filter(({ id, away }) => shows(id) || away <= (held.has(id) ? FAR : NEAR))
        .sort((a, b) => shows(b.id) - shows(a.id) || a.away - b.away || a.id - b.id)
        .slice(0, MOST - 1)
        .map(({ id }) => id);
}

/** Those among whom six places are given: all of a room, all readers of a place's page. */
export function speakersOf({ kind, you, callers, reads }) {
    return kind === "room" ? callers : callers.filter((id) => id === you || reads(id));
}

/** Two may press the button at the same moment: whoever the hub told of as the seventh gives way. */
export function isOver({ you, speakers }) {
    return speakers.indexOf(you) >= MOST;
}

/** 1 within two metres, then falling to a whisper at eight and nothing at ten. */
export function volumeAt(metres) {
    if (metres === null || metres <= 2) return 1;
    if (metres >= FAR) return 0;
    const share = metres <= NEAR ? 1 - 0.85 * ((metres - 2) / (NEAR - 2)) : 0.15 * (1 - (metres - NEAR) / (FAR - NEAR));
    return Math.round(share * 1000) / 1000;
}
