/** What the Lotse says: short lines, each long enough on the screen to be read aloud. */
const LONGEST = 150;

/** Text as lines of at most 150 characters, broken at sentences, else at commas, else at spaces. */
export function lines(text, longest = LONGEST) {
    const sentences = text.trim().replace(/\s+/g, " ").split(/(?<=[.!?])\s+(?=\p{Lu}|„|\d)/u);
    const result = [];
    for (const sentence of sentences.filter(Boolean)) {
        for (const part of pieces(sentence, longest)) {
            const last = result.at(-1);
            // Two short sentences make one line.
            if (last && last.length + part.length < longest * 0.6) result[result.length - 1] = `${last} ${part}`;
            else result.push(part);
        }
    }
    return result;
}

function pieces(sentence, longest) {
    if (sentence.length <= longest) return [sentence];
    const head = sentence.slice(0, longest);
    const comma = head.lastIndexOf(", ");
    const cut = comma > longest * 0.4 ? comma + 1 : head.lastIndexOf(" ");
    if (cut <= 0) return [head, ...pieces(sentence.slice(longest), longest)];
    return [sentence.slice(0, cut), ...pieces(sentence.slice(cut).trim(), longest)];
}

/** Seconds a line stands: fifteen characters a second, and time to find it. */
export function seconds(line) {
    return Math.max(3, 1.4 + line.length / 15);
}

/**
 * The tour: [{place, name, lines}], for each place what it is for and what the firm's figures there say.
 * `stations` are those of /welt/stand; sentences of stations without one are left out.
 */
export function script(places, stations) {
    return places.map((place) => {
        const said = place.stations
            .map((station) => ({ station, state: stations?.[`${place.id}/${station.id}`] }))
            .filter(({ state }) => state?.shape && state.sentence)
            .slice(0, 2)
            .map(({ station, state }) => `${station.title}: ${state.sentence}`);
        return {
            place: place.id,
            name: place.name,
            lines: lines([place.lead, ...said].join(" ")),
        };
    });
}
