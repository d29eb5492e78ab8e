import { CallDevices, DeviceFault } from "./call-devices.js";
import { CallHelper } from "./call-helper.js";
import { CallPeer } from "./call-peer.js";
import { CallSound } from "./call-sound.js";
import { CallView } from "./call-view.js";
import { CALL } from "./call-words.js";
import { choosePeers, FAR, isOver, MOST, speakersOf, volumeAt } from "./call-near.js";
import { ScreenWall } from "./call-wall.js";

/** Steps come often, who is near is looked at now and then (ms). */
const LOOK = 500;
/** From so loud on somebody speaks (of 1), and goes on speaking through pauses so long (ms). */
const LOUD = 0.02;
const PAUSE = 800;
/** Whoever has declined is not asked again at once (ms). */
const DECLINED = 6000;

/** Speaking with those in the room, or near in the world: a mesh of lines, held together by the room's list of people. */
export class Call {
    peers = new Map();
    declined = new Map();
    /** How often a line to somebody did not come about. */
    troubles = new Map();
    isOn = false;
    isMuted = false;
    lastSignal = -Infinity;

    constructor(parts) {
        Object.assign(this, parts);
        this.helper = new CallHelper(parts.helper);
        this.devices = new CallDevices(() => this.deviceGone());
        this.relist = () => this.isOn && this.listDevices();
        this.sound = new CallSound((isBlocked) => (this.view.sound.hidden = !isBlocked));
        this.wall = new ScreenWall(parts.scene);
        this.view = new CallView({
            join: () => this.join(),
            listen: () => this.join({ listens: true }),
            end: () => this.end(CALL.ended),
            mute: () => this.mute(!this.isMuted),
            camera: () => this.toggleCamera(),
            screen: () => this.toggleScreen(),
            choose: (kind, id) => this.choose(kind, id),
            sound: () => this.sound.play(),
        }, this.isWorld ? CALL.hint.near : "");
        this.element = this.view.element;
        this.show();
    }

    /** How those who speak with each other are found here. */
    get kind() {
        const isPlace = this.room.name === "hub" || this.room.name?.startsWith("ort:");
        return !isPlace ? "room" : this.isWorld ? "near" : "reads";
    }

    reads = (id) => this.room.people.get(id)?.way === "pages";

    /** Those with whom one shares the six places. */
    get speakers() {
        return speakersOf({ kind: this.kind, you: this.room.you, callers: this.room.callers, reads: this.reads });
    }

    /** A moderator has muted whoever sits here: the hub passes no voice on then. */
    get isSilenced() {
        return this.room.self?.isMuted === true;
    }

    // In and out

    async join({ listens = false } = {}) {
        if (this.isOn || this.isAsking) return;
        this.view.warn("");
        if (this.isSilenced) return this.view.warn(CALL.isMuted);
        if (!CallDevices.isPossible) return this.view.warn(CALL.noBrowser);
        if (this.kind !== "near" && this.speakers.length >= MOST) return this.view.warn(CALL.full);
        this.isAsking = true;
        this.view.tell(listens ? "" : CALL.asking);
        this.show();
        try {
            if (!listens) await this.devices.openMicrophone();
            await this.helper.read();
            this.begin();
        } catch (error) {
            if (!(error instanceof DeviceFault)) throw error;
            this.view.tell("");
            this.view.warn(error.message, { mayListen: true });
        } finally {
            this.isAsking = false;
            this.show();
        }
    }

    begin() {
        // While the browser asked for the microphone one may have gone, or have been muted.
        if (this.room.you === null || this.isSilenced) {
            this.devices.closeAll();
            this.view.tell("");
            return this.view.warn(this.isSilenced ? CALL.isMuted : "");
        }
        this.isOn = true;
        this.isMuted = false;
        this.view.remark(this.helper.isConfigured ? "" : CALL.noHelper);
        this.announce();
        this.update();
        this.listening = setInterval(() => this.hearVoices(), 100);
        this.listDevices();
        navigator.mediaDevices.addEventListener?.("devicechange", this.relist);
    }

    end(words = "") {
        if (!this.isOn) return;
        this.isOn = false;
        clearInterval(this.listening);
        navigator.mediaDevices.removeEventListener?.("devicechange", this.relist);
        for (const id of [...this.peers.keys()]) this.drop(id, true);
        this.devices.closeAll();
        this.announce();
        this.view.tell(words);
        this.view.remark("");
        this.voices(new Set());
        this.view.showVoices([]);
        this.showPictures();
        this.show();
    }

    announce() {
        const { isOn, devices } = this;
        this.line.send("media", { audio: isOn, video: isOn && devices.camera !== null, screen: isOn && devices.screen !== null });
    }

    // What the room says

    /** One has come in, perhaps again: lines of before lead nowhere, one's own media are forgotten. */
    welcome() {
        for (const id of [...this.peers.keys()]) this.drop(id, false);
        this.declined.clear();
        this.troubles.clear();
        if (!this.isWorld) this.element.querySelector(".talk-hint").textContent = CALL.hint[this.kind];
        if (this.isOn && !this.isSilenced) this.announce();
    }

    roomChanged() {
        if (!this.isOn) return;
        if (this.isSilenced) return this.end(CALL.muted);
        if (this.kind !== "near" && isOver({ you: this.room.you, speakers: this.speakers })) {
            this.end();
            return this.view.warn(CALL.full);
        }
        this.update();
    }

    /** Somebody has moved. */
    moved() {
        const now = performance.now();
        if (!this.isOn || this.kind !== "near" || now - (this.lookedAt ?? -LOOK) < LOOK) return;
        this.lookedAt = now;
        this.update();
    }

    /** Whether the refusal was about a signal to somebody who has just gone. */
    refused(code) {
        if (code === "muted" && this.isOn) this.end(CALL.muted);
        return code === "unknownPerson" && performance.now() - this.lastSignal < 3000;
    }

    hear(from, data) {
        if (!data || typeof data !== "object") return;
        if (data.bye) {
            this.declined.set(from, performance.now());
            const peer = this.peers.get(from);
            if (peer && !peer.isConnected) this.troubles.set(from, peer.fallen + 1);
            return this.drop(from, false);
        }
        if (!this.peers.has(from)) {
            const isWelcome = this.isOn && this.room.callers.includes(from) && this.peers.size < MOST;
            if (!isWelcome) return data.description && this.signal(from, { bye: true });
            const invited = this.add(from);
            invited.isInvited = true;
            invited.fallen = this.troubles.get(from) ?? 0;
            this.peerChanged(invited);
        }
        this.peers.get(from).hear(data);
    }

    signal(to, data) {
        this.lastSignal = performance.now();
        this.line.send("signal", { to, data });
    }

    // The mesh

    distance(id) {
        const at = this.figures.at(id);
        const self = this.scene()?.self;
        return at && self ? Math.hypot(at.x - self.x, at.z - self.z) : null;
    }

    update() {
        if (!this.isOn) return;
        const { you, callers, people } = this.room;
        const now = performance.now();
        const wanted = new Set(choosePeers({
            kind: this.kind,
            you,
            callers,
            held: new Set(this.peers.keys()),
            distance: (id) => this.distance(id),
            reads: this.reads,
            shows: (id) => this.room.name !== "hub" && (people.get(id)?.screen === true || this.devices.screen !== null),
        }));
        for (const [id, peer] of this.peers) {
            const isKept = peer.isInvited && callers.includes(id) && (this.kind !== "near" || (this.distance(id) ?? 0) <= FAR);
            if (!wanted.has(id) && !isKept) this.drop(id, true);
        }
        for (const id of wanted) {
            if (!this.peers.has(id) && now - (this.declined.get(id) ?? -DECLINED) >= DECLINED) this.add(id);
        }
        if (this.kind === "near") for (const id of this.peers.keys()) this.sound.setVolume(id, volumeAt(this.distance(id)));
        this.showState();
    }

    add(id) {
        const peer = new CallPeer({
            id,
            isPolite: this.room.you < id,
            config: { iceServers: this.helper.servers },
            send: (data) => this.peers.get(id) === peer && this.signal(id, data),
            changed: () => this.peerChanged(peer),
        });
        this.peers.set(id, peer);
        peer.sendTracks(this.devices.tracks);
        return peer;
    }

    /** A line that does not come about is laid anew, by one of the two. */
    renew({ id, fallen, isInvited }) {
        this.drop(id, true);
        const next = this.add(id);
        Object.assign(next, { fallen, renewedAt: fallen, isInvited });
        this.peerChanged(next);
    }

    drop(id, isTold) {
        const peer = this.peers.get(id);
        if (!peer) return;
        this.peers.delete(id);
        peer.close();
        if (isTold) this.signal(id, { bye: true });
        this.sound.drop(id);
        this.showPictures();
        this.showState();
    }

    peerChanged(peer) {
        if (this.peers.get(peer.id) !== peer) return;
        this.sound.set(peer.id, peer.remote.audio, this.devices.chosen.speaker);
        if (peer.isConnected) this.troubles.delete(peer.id);
        if (peer.fallen > (peer.renewedAt ?? 0) && !peer.isPolite && !peer.isConnected) return this.renew(peer);
        if (peer.fallen >= 2) this.view.warn(CALL.unreachable(this.nameOf(peer.id), this.helper.isConfigured));
        this.showPictures();
        this.showState();
    }

    sendAll() {
        for (const peer of this.peers.values()) peer.sendTracks(this.devices.tracks);
        this.announce();
        this.update();
        this.showPictures();
        this.show();
    }

    // What one does

    mute(isMuted) {
        // Another one takes the place of a microphone that has gone.
        if (this.devices.hasLostMicrophone) {
            this.isMuted = false;
            return this.change("microphone");
        }
        this.isMuted = isMuted;
        if (this.devices.audio) this.devices.audio.enabled = !isMuted;
        this.show();
    }

    toggleCamera() {
        return this.switch(this.devices.camera, () => this.devices.openCamera(), () => this.devices.closeCamera());
    }

    toggleScreen() {
        return this.switch(this.devices.screen, () => this.devices.openScreen(), () => this.devices.closeScreen());
    }

    async choose(kind, id) {
        const before = this.devices.chosen[kind];
        this.devices.chosen[kind] = id;
        if (kind === "speaker") return this.sound.speakThrough(id);
        const { audio, camera, hasLostMicrophone } = this.devices;
        if (kind === "microphone" ? !audio && !hasLostMicrophone : !camera) return;
        if (await this.change(kind)) return;
        // What cannot be had is not shown as chosen, and not asked for again.
        this.devices.chosen[kind] = before;
        this.listDevices();
    }

    /** Opens the chosen one in the place of the other; whoever is silent stays so from its first moment. */
    change(kind) {
        return this.switch(null, async () => {
            if (kind === "camera") return this.devices.openCamera();
            await this.devices.openMicrophone();
            this.devices.audio.enabled = !this.isMuted;
        });
    }

    /** A plug was taken out, or the browser has stopped showing the screen. */
    deviceGone() {
        this.sendAll();
        this.listDevices();
        if (this.devices.hasLostMicrophone) this.view.warn(CALL.lostMicrophone);
    }

    async switch(isOn, open, close) {
        this.view.warn("");
        try {
            if (isOn) close();
            else await open();
        } catch (error) {
            if (!(error instanceof DeviceFault)) throw error;
            this.view.warn(error.message);
            return false;
        }
        // Whoever has hung up meanwhile keeps nothing open.
        if (!this.isOn) return this.devices.closeAll();
        this.sendAll();
        this.listDevices();
        return true;
    }

    async listDevices() {
        this.view.showDevices(await this.devices.list(), this.devices.used);
    }

    // What is shown

    nameOf(id) {
        return this.room.nameOf(id) ?? "";
    }

    show() {
        const { isOn, isAsking, isMuted, devices } = this;
        const hasLostMicrophone = devices.hasLostMicrophone;
        this.view.show({ isOn, isAsking, isMuted: isMuted || hasLostMicrophone, hasMicrophone: devices.audio !== null || hasLostMicrophone, hasCamera: devices.camera !== null, hasScreen: devices.screen !== null });
    }

    showState() {
        if (!this.isOn) return;
        const peers = [...this.peers.values()];
        const there = peers.filter((peer) => peer.isConnected).map(({ id }) => this.nameOf(id));
        const coming = peers.filter((peer) => !peer.isConnected).map(({ id }) => this.nameOf(id));
        const words = [there.length ? CALL.with(there) : coming.length ? "" : CALL.alone, coming.length ? CALL.connecting(coming) : "", this.devices.audio ? "" : CALL.listening];
        this.view.tell(words.filter(Boolean).join(" "));
        if (there.length && !coming.length) this.view.warn("");
    }

    hearVoices() {
        const now = performance.now();
        for (const peer of this.peers.values()) if (peer.isConnected && peer.level > LOUD) peer.heardAt = now;
        const speaking = new Set([...this.peers.values()].filter(({ heardAt }) => now - heardAt < PAUSE).map(({ id }) => id));
        const words = [...speaking].sort().join();
        if (words === this.shownVoices) return;
        this.shownVoices = words;
        this.view.showVoices([...speaking].map((id) => this.nameOf(id)));
        this.voices(speaking);
    }

    showPictures() {
        const pictures = [];
        const add = (key, track, label, more) => track && pictures.push({ key, track, label, ...more });
        if (this.isOn) {
            add("own-screen", this.devices.screen, CALL.yourScreen, { isOwn: true, isScreen: true });
            add("own-camera", this.devices.camera, CALL.yourCamera, { isOwn: true });
        }
        for (const { id, remote } of this.peers.values()) {
            add(`screen-${id}`, remote.screen, CALL.screenOf(this.nameOf(id)), { isScreen: true, who: id });
            add(`camera-${id}`, remote.camera, CALL.cameraOf(this.nameOf(id)), {});
        }
        pictures.sort((a, b) => Boolean(b.isScreen) - Boolean(a.isScreen) || Boolean(a.isOwn) - Boolean(b.isOwn));
        this.view.showPictures(pictures);
        const shown = pictures.find(({ isScreen }) => isScreen);
        this.wall.show(shown ? this.view.videoOf(shown.key) : null, this.room.name);
        const name = shown ? (shown.isOwn ? this.room.self?.name ?? "" : this.nameOf(shown.who)) : null;
        if (name !== this.shownScreen) this.screen((this.shownScreen = name));
    }
}
