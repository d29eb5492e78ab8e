import { CALL } from "./call-words.js";
import { button, make, put, say, showRows } from "./talk-dom.js";

/** The part of the talk in which one speaks: buttons, devices, pictures, who is heard. */
export class CallView {
    tiles = new Map();

    /** `acts`: join, listen, end, mute, camera, screen, choose(kind, id), sound */
    constructor(acts, hint) {
        this.acts = acts;
        this.join = button(CALL.join, acts.join, { class: "talk-button talk-button-strong" });
        this.listen = button(CALL.listen, acts.listen, { hidden: true });
        this.mute = button(CALL.mute, acts.mute);
        this.camera = button(CALL.cameraOn, acts.camera);
        this.screen = button(CALL.screenOn, acts.screen);
        this.end = button(CALL.end, acts.end);
        this.sound = button(CALL.sound, acts.sound, { hidden: true });
        this.during = make("div", { class: "talk-row", hidden: true }, this.mute, this.camera, this.screen, this.end);
        this.state = make("p", { role: "status" });
        this.fault = make("p", { class: "talk-fault", role: "alert", hidden: true });
        this.note = make("p", { class: "talk-hint", hidden: true });
        this.voices = make("p", { class: "talk-voices" });
        this.pictures = make("div", { class: "talk-pictures" });
        this.devices = make("details", { class: "talk-devices", hidden: true }, make("summary", { text: CALL.devices }));
        this.selects = {};
        for (const kind of ["microphone", "camera", "speaker"]) this.addSelect(kind);
        this.element = make("div", { class: "talk-speak" },
            make("h3", { text: CALL.title }), make("p", { class: "talk-hint", text: hint }),
            make("div", { class: "talk-row" }, this.join, this.listen, this.sound), this.during,
            this.state, this.fault, this.note, this.voices, this.pictures, this.devices);
    }

    addSelect(kind) {
        const id = `gespraech-${kind}`;
        const select = make("select", { class: "input", id, on: { change: () => this.acts.choose(kind, select.value) } });
        const field = make("div", { hidden: true }, make("label", { class: "field-label", for: id, text: CALL[kind] }), select);
        this.selects[kind] = { select, field };
        this.devices.append(field);
    }

    /** `used` = the ids of what is in use; whatever is not known is the first one. */
    showDevices(found, used) {
        let any = false;
        for (const [kind, { select, field }] of Object.entries(this.selects)) {
            const devices = found[kind].filter(({ id }) => id);
            const isUsable = devices.length > 0 && (kind !== "speaker" || "setSinkId" in HTMLMediaElement.prototype);
            field.hidden = !isUsable;
            any ||= isUsable;
            select.replaceChildren(...devices.map(({ id, label }, index) => make("option", { value: id, text: label || CALL.deviceNumber(CALL[kind], index + 1) })));
            select.value = used[kind] || devices[0]?.id || "";
        }
        this.devices.hidden = !any;
    }

    /** `call` = {isOn, isAsking, hasMicrophone, isMuted, hasCamera, hasScreen} */
    show(call) {
        const hadFocus = this.element.contains(document.activeElement) ? document.activeElement : null;
        this.join.hidden = call.isOn;
        put(this.join, "disabled", call.isAsking);
        if (call.isOn) this.listen.hidden = true;
        this.during.hidden = !call.isOn;
        if (!call.isOn) this.devices.hidden = true;
        this.mute.hidden = !call.hasMicrophone;
        this.toggle(this.mute, call.isMuted, CALL.unmute, CALL.mute);
        this.toggle(this.camera, call.hasCamera, CALL.cameraOff, CALL.cameraOn);
        this.toggle(this.screen, call.hasScreen, CALL.screenOff, CALL.screenOn);
        if (hadFocus?.closest("[hidden]")) (call.isOn ? (call.hasMicrophone ? this.mute : this.end) : this.join).focus();
    }

    toggle(element, isOn, on, off) {
        say(element, isOn ? on : off);
        // The words change, so the state is not said a second time.
        put(element, "data-on", isOn);
    }

    tell(text) {
        say(this.state, text);
    }

    warn(text, { mayListen = false } = {}) {
        this.fault.hidden = !text;
        say(this.fault, text);
        if (mayListen) this.listen.hidden = false;
    }

    remark(text) {
        this.note.hidden = !text;
        say(this.note, text);
    }

    showVoices(names) {
        say(this.voices, names.length ? CALL.speaks(names) : "");
    }

    /** `pictures` = [{key, label, track, isOwn, isScreen}]; a screen goes where the page keeps a place for it. */
    showPictures(pictures) {
        const board = document.querySelector("[data-talk-screen]");
        const screens = board ? pictures.filter(({ isScreen }) => isScreen) : [];
        showRows(this.pictures, this.tiles, pictures.filter((one) => !screens.includes(one)), ({ key }) => key, () => tile());
        if (!board) return;
        this.boardTiles ??= new Map();
        showRows(board, this.boardTiles, screens, ({ key }) => key, () => tile());
    }

    videoOf(key) {
        return (this.tiles.get(key) ?? this.boardTiles?.get(key))?.video ?? null;
    }
}

function tile() {
    const video = make("video", { playsinline: true });
    video.muted = true;
    const caption = make("figcaption");
    const element = make("figure", { class: "talk-tile" }, video, caption);
    return {
        element,
        video,
        update: ({ label, track, isOwn, isScreen }) => {
            element.className = `talk-tile${isScreen ? " talk-tile-screen" : ""}${isOwn && !isScreen ? " talk-tile-own" : ""}`;
            say(caption, label);
            put(video, "aria-label", label);
            if (video.srcObject?.getVideoTracks()[0] === track) return;
            video.srcObject = new MediaStream([track]);
            // Begun by itself, it would rest while it is out of sight, and the wall of the world with it.
            video.play().catch(() => {});
        },
    };
}
