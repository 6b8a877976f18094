/** One runnable block: its buttons, its editor, its output and its player. */
import { Code } from "./code.js";
import { Editor } from "./editor.js";
import { element } from "./element.js";
import { Engine, load, Stopped } from "./engine.js";
import { failedLine, note, shown } from "./output.js";
import { Player } from "./player.js";
import { sessionUpTo } from "./programs.js";
import { link } from "./share.js";
import { LiveSteps } from "./steps.js";

/** The instructions after which a stopped run is looked at: what it had printed by then is shown. */
const STEPS_TO_SHOW = 1_000_000;

/** Runs of all blocks take turns: one reader presses one button. */
const engine = new Engine();

export class Block {
    /**
     * @param {import("./programs.js").Program} program
     * @param {HTMLElement} code the block's `code`, in its `pre`
     */
    constructor(program, code) {
        this.program = program;
        const pre = /** @type {HTMLElement} */ (code.parentElement);
        pre.querySelector(".buttons")?.remove(); // Of mdBook; Copy is among ours.
        /** @type {HTMLElement | null} */
        this.recorded = document.querySelector(`code.output-${CSS.escape(program.id)}`)?.closest("pre") ?? null;

        this.editor = new Editor(code, {
            id: program.id,
            changed: (text) => this.changed(text),
            leave: () => this.edit(false),
        });
        const button = (/** @type {string} */ name, /** @type {() => void} */ act) =>
            element("button", { type: "button", class: "playground-button", click: act }, name);
        this.buttons = {
            run: button("Run", () => this.run()),
            stop: button("Stop", () => engine.stop()),
            step: button("Step", () => this.step()),
            edit: button("Edit", () => this.edit(!this.editor.open)),
            reset: button("Reset", () => this.reset()),
            copy: button("Copy", () => this.copy(this.program.text, "The program is copied.")),
            share: button("Share", () => this.share()),
        };
        this.buttons.run.classList.add("playground-main");
        this.buttons.stop.hidden = true;
        this.buttons.step.setAttribute("aria-expanded", "false");
        this.buttons.edit.setAttribute("aria-pressed", "false");
        this.status = element("span", { class: "playground-status", role: "status" });
        const bar = element("div", { class: "playground-bar", role: "group", "aria-label": "What to do with this program" });
        bar.append(...Object.values(this.buttons), this.status);
        this.link = element("div", { class: "playground-link", hidden: true });
        this.output = element("div", { class: "playground-output", role: "region", "aria-label": "Output", hidden: true });

        this.root = element("div", { class: "playground", keydown: (event) => this.key(event) });
        pre.before(this.root);
        this.root.append(pre);
        this.code = new Code(pre);
        pre.append(this.editor.area);
        this.root.append(this.editor.hint, bar, this.link, this.output);
        bar.addEventListener("pointerenter", () => void load().catch(() => {}), { once: true });
        bar.addEventListener("focusin", () => void load().catch(() => {}), { once: true });
        this.show();
    }

    /** Shows the program's text as it is now. */
    show() {
        this.editor.text = this.program.text;
        this.changedLook();
    }

    changedLook() {
        this.root.classList.toggle("playground-edited", this.program.edited);
        this.buttons.reset.disabled = !this.program.edited;
        this.showRecorded(this.output.hidden && !this.player);
    }

    /** @param {string} text */
    changed(text) {
        this.program.edit(text);
        this.code.clear();
        this.closePlayer();
        this.say(""); // It was about the text before.
        this.changedLook();
    }

    /** @param {boolean} on */
    edit(on) {
        this.buttons.edit.setAttribute("aria-pressed", String(on));
        if (on) {
            this.closePlayer();
            this.editor.edit();
        } else {
            this.editor.close();
            this.buttons.edit.focus();
        }
    }

    reset() {
        this.program.edit(this.program.block.text);
        this.show();
        this.code.clear();
        this.hideOutput();
        this.closePlayer();
        this.say("The book’s text is back.");
        this.buttons.run.focus(); // Reset itself is disabled now.
    }

    /** The sources of the session's blocks, this one last. */
    sources() {
        return sessionUpTo(this.program).map((program) => program.sources());
    }

    async run() {
        if (!this.buttons.stop.hidden) {
            return;
        }
        const { chapter, block } = this.program;
        const blocks = this.sources();
        this.closePlayer();
        this.code.clear();
        this.buttons.stop.hidden = false;
        this.root.setAttribute("aria-busy", "true");
        this.say("");
        const started = performance.now();
        try {
            const { outcomes } = await engine.ask("run", { name: chapter.name, steps: block.steps, blocks });
            this.ran(outcomes, blocks, performance.now() - started);
        } catch (error) {
            if (error instanceof Stopped) {
                await this.stopped(blocks);
            } else {
                engine.stop();
                this.showOutput(note(`It did not run: ${/** @type {Error} */ (error).message}.`));
            }
        } finally {
            this.buttons.stop.hidden = true;
            this.root.removeAttribute("aria-busy");
        }
    }

    /**
     * @param {import("./instance.js").Outcome[][]} outcomes
     * @param {import("./instance.js").Source[][]} blocks
     * @param {number} time
     */
    ran(outcomes, blocks, time) {
        const mine = outcomes[outcomes.length - 1];
        this.showOutput(...shown(mine, blocks[blocks.length - 1], this.program.block.line));
        this.code.point(failedLine(mine, this.program.block.line), "failed");
        const before = outcomes.slice(0, -1).some((block, at) =>
            sessionUpTo(this.program)[at].edited && block.some(({ ending }) => ending.kind !== "finished"));
        const took = `Ran in ${time < 1000 ? `${Math.max(1, Math.round(time))} ms` : `${(time / 1000).toFixed(1)} s`}.`;
        this.say([took, before ? "An edited block before it failed." : "", this.verdict()].filter(Boolean).join(" "));
    }

    /** Whether an unedited program printed what the page says. */
    verdict() {
        if (!this.recorded || sessionUpTo(this.program).some(({ edited }) => edited)) {
            return "";
        }
        const [said, printed] = [this.recorded.innerText, this.output.querySelector("pre")?.innerText ?? ""];
        return printed.trimEnd().endsWith(said.trim()) ? "The output is the book’s." : "";
    }

    /** A run never differs from an earlier one of the same text, so its first steps tell what it had printed. */
    async stopped(/** @type {import("./instance.js").Source[][]} */ blocks) {
        const { chapter } = this.program;
        this.say("Stopped.");
        const { outcomes } = await engine.ask("run", { name: chapter.name, steps: STEPS_TO_SHOW, blocks });
        const mine = outcomes[outcomes.length - 1];
        const ended = mine.map((/** @type {import("./instance.js").Outcome} */ outcome) => ({ ...outcome, ending: { kind: "finished" } }));
        const printed = shown(ended, blocks[blocks.length - 1], this.program.block.line).filter((part) => part instanceof HTMLPreElement);
        this.showOutput(...printed, note("You stopped it. What its first million steps printed is shown."));
        this.code.point(failedLine(mine, this.program.block.line), "failed");
    }

    /** @param {HTMLElement[]} parts */
    showOutput(...parts) {
        this.output.replaceChildren(...parts);
        this.output.hidden = false;
        this.showRecorded(false);
    }

    hideOutput() {
        this.output.hidden = true;
        this.showRecorded(true);
    }

    /**
     * The page's own output steps aside for the live one if it stands right here, and for a text that is not the book's:
     * it is not what that prints.
     * @param {boolean} wanted
     */
    showRecorded(wanted) {
        if (this.recorded && this.root.nextElementSibling === this.recorded) {
            const visible = wanted && !this.program.edited;
            this.recorded.hidden = !visible;
            const verdict = this.recorded.nextElementSibling;
            verdict?.classList.toggle("playground-aside", verdict.classList.contains("verdict") && !visible);
        }
    }

    /** Opens the player, or closes it. @param {number} [first] the step to show */
    async step(first) {
        if (this.player && first === undefined) {
            this.closePlayer();
            this.buttons.step.focus();
            return;
        }
        this.closePlayer();
        if (this.editor.open) {
            this.editor.close();
            this.buttons.edit.setAttribute("aria-pressed", "false");
        }
        this.hideOutput();
        this.buttons.step.setAttribute("aria-expanded", "true");
        this.root.classList.add("playground-stepping");
        const { chapter, block } = this.program;
        const steps = new LiveSteps({ name: chapter.name, steps: block.steps, blocks: this.sources() });
        this.player = new Player(steps, {
            moved: (line, next) => {
                const within = (/** @type {number | null} */ line) => line === null ? null : line - block.line + 1;
                this.code.point(within(line), "current");
                this.code.pointNext(within(next));
            },
            close: () => void this.step(),
        });
        this.showRecorded(false);
        this.root.append(this.player.root);
        await this.player.start(first ?? 0);
    }

    closePlayer() {
        if (!this.player) {
            return;
        }
        this.player.close();
        this.player.root.remove();
        this.player = undefined;
        this.code.clear();
        this.root.classList.remove("playground-stepping");
        this.buttons.step.setAttribute("aria-expanded", "false");
        this.showRecorded(true);
    }

    async share() {
        const address = await link(this.program, this.player?.at ?? null);
        const field = element("input", { type: "text", readonly: true, "aria-label": "Link to this program", value: address });
        const close = element("button", { type: "button", class: "playground-button", click: () => (this.link.hidden = true) }, "Hide the link");
        this.link.replaceChildren(field, close);
        this.link.hidden = false;
        field.select();
        await this.copy(address, "The link is copied.");
    }

    /** @param {string} text @param {string} done */
    async copy(text, done) {
        try {
            await navigator.clipboard.writeText(text);
            this.say(done);
        } catch {
            this.say("The browser does not let this page copy; select the text instead.");
        }
    }

    /** @param {string} text */
    say(text) {
        this.status.textContent = text;
    }

    /** Keys stay here: mdBook turns pages by the arrow keys. @param {KeyboardEvent} event */
    key(event) {
        event.stopPropagation();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void this.run();
        }
    }
}
