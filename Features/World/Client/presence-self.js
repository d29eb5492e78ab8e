import { LOOKS } from "./looks.js";

/** Names by which one tells nothing of oneself: trees, herbs and birds between Ruhr and Lippe. */
export const PSEUDONYMS = [
    "Birke", "Lore", "Erle", "Weide", "Hasel", "Linde", "Pappel", "Ginster", "Holunder", "Schlehe", "Heide", "Farn",
    "Kiebitz", "Amsel", "Zaunkönig", "Rotkehlchen", "Mauersegler", "Eisvogel", "Graureiher", "Haubentaucher", "Libelle",
    "Kreuzkröte", "Igel", "Dachs", "Bergfink", "Halde", "Emscher", "Lippe", "Ruhr", "Volme", "Zeche", "Kaue", "Stollen",
    "Laterne", "Weiche", "Schleuse", "Kanal", "Ziegel", "Salbei", "Schafgarbe", "Kamille", "Malve", "Nachtkerze", "Klee",
];
const KEY = "welt-ich";
const LONGEST = 40;

/** Who one is in the world. Kept on this device alone. */
export class PresenceSelf {
    /**
     * `ownName` is what one is called in the hub, or ""; it is only taken when chosen, or where it was given for this very
     * room (`isNamed`), whose choices stay there.
     */
    constructor({ ownName = "", isNamed = false, look = 0, storage = null, chance = Math.random }) {
        Object.assign(this, { ownName, storage, chance });
        const kept = this.read();
        if (isNamed) this.storage = null;
        this.isOwn = (isNamed || kept.isOwn === true) && ownName !== "";
        this.pseudonym = checkName(kept.name) ?? this.draw();
        /** Whether chance gave the name, and it may be given anew where somebody else has it. */
        this.isDrawn = !checkName(kept.name) || kept.isDrawn === true;
        this.look = isLook(kept.look) ? kept.look : (Math.trunc(look) || 0) % LOOKS.length;
        this.isAway = kept.isAway === true;
        if (!kept.name) this.keep();
    }

    get name() {
        return this.isOwn ? this.ownName.slice(0, LONGEST) : this.pseudonym;
    }

    /** Takes what is fit to be taken and answers whether that was so. */
    choose({ name = this.pseudonym, isOwn = this.isOwn, look = this.look, isAway = this.isAway }) {
        const checked = checkName(name);
        if (!isOwn && !checked) return false;
        if (checked && checked !== this.pseudonym) this.isDrawn = false;
        if (checked) this.pseudonym = checked;
        this.isOwn = isOwn && this.ownName !== "";
        if (isLook(look)) this.look = look;
        this.isAway = isAway;
        this.keep();
        return true;
    }

    /** Another name where somebody in the room is called the same already; answers whether there is one. */
    giveWay(others) {
        if (this.isOwn || !this.isDrawn || !others.includes(this.name)) return false;
        const free = PSEUDONYMS.filter((name) => !others.includes(name));
        if (!free.length) return false;
        this.pseudonym = this.draw(free);
        this.keep();
        return true;
    }

    draw(names = PSEUDONYMS) {
        return names[Math.floor(this.chance() * names.length) % names.length];
    }

    read() {
        try {
            const kept = JSON.parse(this.storage?.getItem(KEY) ?? "{}");
            return typeof kept === "object" && kept !== null ? kept : {};
        } catch {
            return {};
        }
    }

    keep() {
        try {
            const { pseudonym: name, isDrawn, isOwn, look, isAway } = this;
            this.storage?.setItem(KEY, JSON.stringify({ name, isDrawn, isOwn, look, isAway }));
        } catch {
            // Nothing can be kept here; it holds until the page is left.
        }
    }
}

/** As the hub takes names: 1 to 40 characters in one line; null for others. */
export function checkName(text) {
    if (typeof text !== "string") return null;
    const name = text.trim();
    return name && [...name].length <= LONGEST && !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(name) ? name : null;
}

function isLook(number) {
    return Number.isInteger(number) && number >= 0 && number < LOOKS.length;
}
