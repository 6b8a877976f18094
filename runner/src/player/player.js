"use strict";
// `trace` is set by the page: { lines, first, steps: [[line, sentence, printed]], printed, views: { NAME: [[svg, words]] } };
// svg and words are places in `trace.texts`.
const byId = (id) => document.getElementById(id);
const { steps, views, texts } = trace;
let at = 0;
let playing = 0;

function show(step, keep) {
    at = Math.max(0, Math.min(steps.length - 1, step));
    const [line, sentence, printed] = steps[at];
    const [svg, words] = views[byId("view").value][at];
    byId("picture").innerHTML = texts[svg];
    byId("words").textContent = texts[words];
    byId("sentence").textContent = `Step ${at + 1} of ${steps.length}. ${sentence}`;
    byId("out").textContent = trace.printed.slice(0, printed);
    byId("slider").value = at;
    byId("slider").setAttribute("aria-valuetext", `Step ${at + 1}, line ${line ?? "none"}`);
    for (const old of byId("code").querySelectorAll(".now")) {
        old.classList.remove("now");
        old.removeAttribute("aria-current");
    }
    const now = line && byId("code").children[line - trace.first];
    if (now) {
        now.classList.add("now");
        now.setAttribute("aria-current", "step");
        now.scrollIntoView({ block: "nearest" });
    }
    if (!keep) stop();
    history.replaceState(null, "", `#${at + 1}`);
}

function stop() {
    clearInterval(playing);
    playing = 0;
    byId("play").textContent = "Play";
}

function play() {
    if (playing) return stop();
    if (at === steps.length - 1) show(0);
    byId("play").textContent = "Pause";
    playing = setInterval(() => {
        show(at + 1, true);
        if (at === steps.length - 1) stop();
    }, Number(byId("speed").value));
}

for (const [number, text] of trace.lines.entries()) {
    const line = document.createElement("span");
    const label = document.createElement("i");
    label.textContent = number + 1;
    line.append(label, text);
    byId("code").append(line);
}
for (const name of Object.keys(views)) byId("view").add(new Option(name));
byId("slider").max = steps.length - 1;
byId("first").onclick = () => show(0);
byId("back").onclick = () => show(at - 1);
byId("play").onclick = play;
byId("forward").onclick = () => show(at + 1);
byId("last").onclick = () => show(steps.length - 1);
byId("slider").oninput = (event) => show(Number(event.target.value));
byId("view").onchange = () => show(at, true);
document.addEventListener("keydown", (event) => {
    if (event.target.matches("select, input") || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
});
show(Number(location.hash.slice(1)) - 1 || 0);
