import { Controller } from "../../../Platform/Client/controller.js";
import { Call } from "./call.js";
import { PresenceFigures } from "./presence-figures.js";
import { PresenceLine } from "./presence-line.js";
import { PresenceRoom } from "./presence-room.js";
import { PresenceSelf } from "./presence-self.js";
import { PresenceWindow } from "./presence-window.js";
import { TalkView } from "./talk.js";

/** One stands so long at a place before one's talk goes there (ms): whoever only passes does not change rooms. */
const DWELL = 1200;
/** So often one's place is said again after the last step; 320 m at 20 m/s are 16 s. */
const REPEATS = 8;

/**
 * Who is there, on a page or in the world: holds the line to the hub, knows the room, shows the talk, moves figures.
 * Other controllers hear of the room by events on this element; see `tellPage`.
 */
export default class Presence extends Controller {
    connect() {
        this.isWorld = this.value("way") === "world";
        this.self = new PresenceSelf({ ownName: this.value("name"), isNamed: this.value("named") === "yes", look: Number(this.value("look", "0")), storage: storageOf(window) });
        this.room = new PresenceRoom();
        this.line = new PresenceLine(socketAddress(this.value("socket")));
        this.figures = new PresenceFigures(this.line, this.room);
        this.view = new TalkView({
            self: this.self,
            send: (type, fields) => this.line.send(type, fields),
            leave: () => this.goAway(),
            comeBack: () => this.comeBack(),
            retry: () => this.line.retry(),
            renamed: () => this.renamed(),
        });
        this.call = new Call({
            line: this.line,
            room: this.room,
            figures: this.figures,
            helper: this.value("helper"),
            scene: () => this.scene,
            isWorld: this.isWorld,
            voices: (ids) => this.showVoices(ids),
            screen: (name) => this.tellPage("screen", { name }),
        });
        this.view.showCall(this.call.element);
        this.window = new PresenceWindow(this.element, { isWorld: this.isWorld, count: () => this.room.people.size });
        this.target("words").remove();
        const live = this.target("live");
        live.append(this.view.element);
        live.hidden = false;
        this.element.talkLine = this.line;
        this.listen();
        if (this.isWorld) this.enterWorld();
        else this.begin(this.value("room"), this.value("title"));
    }

    listen() {
        const { line } = this;
        this.on(line, "state", ({ detail: { state, ...more } }) => this.stateChanged(state, more));
        this.on(line, "message", ({ detail }) => this.hear(detail));
        this.on(line, "snapshot", ({ detail }) => {
            this.figures.snapshot(detail);
            this.call.moved();
        });
        this.on(window, "offline", () => line.lost());
        this.on(window, "online", () => line.retry());
        this.on(document, "visibilitychange", () => this.window.seen());
    }

    // The way in

    begin(room, title) {
        this.title = title;
        if (this.self.isAway) return this.view.showState("off");
        this.line.join({ room, name: this.self.name, look: this.self.look, way: this.isWorld ? "world" : "pages" });
        this.wanted = room;
    }

    enterWorld() {
        const section = this.element.closest(".world");
        this.on(section, "world:ready", ({ detail }) => this.meet(detail.scene));
        this.on(section, "world:gone", () => this.lose());
        if (section.worldScene) this.meet(section.worldScene);
    }

    meet(scene) {
        this.scene = scene;
        scene.rename({ name: this.self.name, look: this.self.look });
        this.figures.attach(scene);
        this.on(scene, "move", ({ detail }) => {
            this.line.move(detail);
            this.repeats = REPEATS;
            this.call.moved();
        });
        this.repeating = setInterval(() => this.repeatMove(), 2000);
        this.on(scene, "place", ({ detail }) => this.placeChanged(detail));
        this.on(scene, "person", ({ detail }) => {
            this.window.open();
            this.view.people.focus(detail.id);
        });
        this.go(scene.self.place);
    }

    /** Whoever has jumped is held where they were until so long a way is credible; then they stand still and say no more. */
    repeatMove() {
        if (!this.scene || !(this.repeats > 0)) return;
        this.repeats -= 1;
        this.line.move(this.scene.self);
    }

    lose() {
        clearInterval(this.repeating);
        this.figures.detach();
        this.scene = null;
        this.call.end();
        this.line.leave();
    }

    placeChanged({ id }) {
        clearTimeout(this.dwelling);
        this.dwelling = setTimeout(() => this.go(id), DWELL);
    }

    /** Into the room of a place; the own firm's house is a room of its own for those who work there. */
    go(place) {
        const isPrivate = place !== null && place === this.value("private", null);
        const room = isPrivate ? "betrieb" : place === null || place === "mein-betrieb" ? "hub" : `ort:${place}`;
        if (room === this.wanted) return;
        this.begin(room, this.scene?.plan.places.find(({ id }) => id === place)?.name ?? this.value("title"));
    }

    // What the hub says

    stateChanged(state, more) {
        const shown = state === "off" && this.ending ? this.ending : state;
        if (state === "connecting") this.ending = null;
        // The welcome shows it, once it is known who is there.
        if (state !== "on") this.view.showState(shown, more);
        if (["off", "replaced", "idle"].includes(state)) {
            this.wanted = null;
            this.room.clear();
            this.figures.clear();
            this.call.end();
            this.tellPage("gone");
        }
        this.window.show();
    }

    hear(message) {
        const wasIn = this.room.name;
        const you = this.room.you;
        const changed = this.room.apply(message);
        switch (message.t) {
            case "welcome": this.welcome(message, wasIn); break;
            case "said": this.said(message); break;
            case "reacted": this.view.chat.reacted(this.room.nameOf(message.who) ?? "", message.kind); break;
            case "people": this.figures.people(message.people); break;
            case "signal": this.call.hear(message.from, message.data); break;
            case "refused": this.refused(message); break;
            case "removed": this.putOut(wasIn?.startsWith("treffen:") ? "barred" : "removed"); break;
            case "closed": this.askWhetherStillIn(you); break;
            case "reported": this.view.reported(message); break;
            case "board": this.tellPage("board"); break;
            case "wall": this.tellPage("wall", { document: message.document, page: message.page }); break;
        }
        if (!changed.length || this.room.you === null) return;
        this.view.show(this.room, changed);
        this.call.roomChanged(changed);
        if (changed.includes("people")) this.figures.rename();
        if (changed.includes("people") || changed.includes("coaches") || changed.includes("room")) this.showCoach();
        this.window.show();
    }

    welcome({ room, you, isModerator, wall, said }, wasIn) {
        const isPublic = (name) => name === "hub" || name?.startsWith("ort:");
        if (wasIn !== room && !(isPublic(wasIn) && isPublic(room))) this.figures.clear();
        this.view.chat.welcome(said, this.title, room.startsWith("treffen:"), wasIn !== room && this.lastRoom !== room);
        this.lastRoom = room;
        if (this.scene) this.line.move(this.scene.self);
        this.call.welcome();
        const others = this.room.list.filter(({ id }) => id !== you).map(({ name }) => name);
        if (this.self.giveWay(others)) this.renamed();
        this.tellPage("welcome", { room, you, isModerator, wall });
    }

    said(message) {
        this.view.chat.said(message, this.room.you);
        const isOwn = message.who === this.room.you;
        this.scene?.people.say(isOwn ? "self" : message.who, message.text);
        if (!isOwn) this.window.news();
    }

    refused({ code, retryAfter }) {
        if (this.call.refused(code)) return;
        this.view.refused(code, retryAfter);
        // Not let in: the sentence stays, and one can try again.
        if (this.room.you === null && ["notInvited", "notMember", "closed", "removed", "barred", "full", "unknownRoom", "badName"].includes(code)) {
            this.line.leave();
        } else if (this.room.you === null && code === "tooMany") setTimeout(() => this.wanted && this.line.join(this.line.asked), 1000 * (retryAfter ?? 5));
        else if (code === "notJoined") this.putOut("off");
    }

    /** „closed“ is also said when a meeting has ended: whoever is in no room any more is refused any question. */
    askWhetherStillIn(you) {
        if (this.room.name?.startsWith("treffen:")) this.line.send("people", { ids: [you] });
    }

    putOut(ending) {
        this.ending = ending === "off" && this.room.isClosed ? "ended" : ending;
        this.line.leave();
    }

    // What one does oneself

    goAway() {
        this.self.choose({ isAway: true });
        this.line.leave();
    }

    comeBack() {
        this.self.choose({ isAway: false });
        this.view.tell("");
        if (!this.isWorld) return this.begin(this.value("room"), this.value("title"));
        this.wanted = null;
        if (this.scene) this.go(this.scene.self.place);
    }

    renamed() {
        this.scene?.rename({ name: this.self.name, look: this.self.look });
        if (this.line.asked) this.line.join({ ...this.line.asked, name: this.self.name, look: this.self.look });
    }

    showVoices(ids) {
        this.figures.speaking = ids;
        this.figures.rename();
        this.view.people.showSpeaking(ids);
    }

    /** Where a coach is in the room, one raises the hand; the ways to others stay. */
    showCoach() {
        const words = this.target("no-coach");
        if (words) words.hidden = this.room.hasCoach;
    }

    /** `talk:welcome`, `talk:board`, `talk:wall`, `talk:gone`, `talk:screen` for other controllers of the page. */
    tellPage(name, detail = {}) {
        this.element.dispatchEvent(new CustomEvent(`talk:${name}`, { bubbles: true, detail }));
    }

    disconnect() {
        clearTimeout(this.dwelling);
        clearInterval(this.repeating);
        this.call?.end();
        this.line?.leave();
        this.window?.dispose();
    }
}

function socketAddress(path) {
    const address = new URL(path, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    return address.href;
}

function storageOf(window) {
    try {
        return window.localStorage;
    } catch {
        return null;
    }
}
