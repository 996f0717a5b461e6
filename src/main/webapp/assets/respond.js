// The employee's form. What is written stays on this device until it is sent, and is sent as a ballot: without cookies, by nobody.
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const on = (type, selector, act) => document.addEventListener(type, (event) => {
  const target = event.target.closest?.(selector);
  if (target) act(target, event);
});
// of the questions, once they are there: a survey may not be asked in the language of the page around it
const lang = () => $("[data-sheet]")?.lang || document.documentElement.lang;
const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
const count = (number) => number.toLocaleString(lang());
const listed = (words) => new Intl.ListFormat(lang()).format(words);
// What the server keeps of what was typed: without control and direction-changing characters. The slip shows just this.
const plain = (text = "") => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replaceAll("\t", " ")
  .replace(/(?!\n)[\p{Cc}\p{Cs}]|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "").trim();
// At once: Bootstrap scrolls smoothly, which takes long past thirty questions.
const top = () => scrollTo({ top: 0, behavior: "instant" });
const center = (part) => part.scrollIntoView({ block: "center", behavior: "instant" });

/* ---------- what this device keeps ---------- */

const secret = location.hash.slice(1).trim();
const device = matchMedia("(pointer: coarse), (max-width: 40em)").matches ? "phone" : "computer";

// Tells links apart; the secret itself is not kept.
const digest = (text) => {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (const letter of text) {
    a = Math.imul(a ^ letter.codePointAt(), 2654435761);
    b = Math.imul(b ^ letter.codePointAt(), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};
const DRAFT = `throughline.draft.${digest(secret)}`;
const BALLOT = `throughline.ballot.${digest(secret)}`;

const memory = new Map();
let keeps = true;
const store = (key, value) => {
  memory.set(key, JSON.stringify(value));
  try { localStorage.setItem(key, memory.get(key)); keeps = true; } catch { keeps = false; }
};
const stored = (key) => {
  try { return JSON.parse(keeps ? localStorage.getItem(key) : memory.get(key)) ?? {}; } catch { return JSON.parse(memory.get(key) ?? "{}"); }
};
const forget = () => {
  memory.clear();
  try { [DRAFT, BALLOT].forEach((key) => localStorage.removeItem(key)); } catch { /* then nothing was kept */ }
};
// fields by name; groups taken off the slip; the lot; what was sent, as text; whether sending was asked for and is not done
const emptied = (draft) => ({ fields: {}, removed: [], ...draft });
let draft = emptied(stored(DRAFT));
const save = () => {
  store(DRAFT, draft);
  $("[data-kept-words]").textContent = keeps ? sheet.dataset.wordsSaved : sheet.dataset.wordsUnsaved;
  $("[data-kept]").hidden = false;
};

/* ---------- the questions ---------- */

const holder = $("[data-form]");
const progress = $("progress"), rated = $("[data-progress]");
let sheet, form, other, view, blinding;

const shown = (selector) => $$(selector, form).filter((part) => !part.closest("[data-place][hidden]"));
const copy = (name) => $(`template[data-${name}]`, sheet).content.firstElementChild.cloneNode(true);
const asks = () => shown("[data-item]");
const value = (ask) => draft.fields[ask.dataset.item ?? "experienced"];
const title = (ask) => ask.dataset.short ?? $("legend", ask).textContent;
const named = (journeys) => journeys.map((key) => $(`template[data-journey="${key}"]`, sheet).dataset.title);
// an always-on survey asks about one way, and not which were gone through
const went = () => (sheet.dataset.about ? [sheet.dataset.about] : draft.fields.experienced ?? []);
// the lot says which are asked about, the page in which order
const detailed = () => {
  const first = draft.lot.filter((journey) => went().includes(journey)).slice(0, Number(sheet.dataset.limit));
  return went().filter((journey) => first.includes(journey));
};

const read = ({ name, type, value: text }) => {
  const checked = $$(`[name="${name}"]:checked`, form).map((input) => input.value);
  const now = type === "checkbox" ? checked : type === "radio" ? checked[0] : text;
  if (now?.length) draft.fields[name] = now;
  else delete draft.fields[name];
};
const write = (from) => $$("input, textarea", from).forEach((input) => {
  const now = [draft.fields[input.name] ?? []].flat();
  if (input.type !== "textarea") input.checked = now.includes(input.value);
  else if (input !== document.activeElement) input.value = now[0] ?? "";
});

// What went wrong is asked alike of every step; it opens at 1 or 2.
const askWhy = (ask) => {
  const why = copy("why"), words = $("textarea", why), hint = $("[data-hint]", why);
  $$("[name]", why).forEach((input) => { input.name += `.${ask.dataset.item}`; });
  $("label:not(.pick)", why).htmlFor = words.id = words.name;
  words.setAttribute("aria-describedby", hint.id = `hint.${ask.dataset.item}`);
  hint.textContent = fill(hint.textContent, ask.dataset.reader);
  ask.append(why);
};

// Sections come and go with what was gone through; what was typed into one stays. What others think of somebody's own steps
// is asked of those who are counted in their function: whoever answers it says which it is.
const sections = () => {
  const asked = detailed(), own = $('[data-place=""]', form);
  if (own) own.hidden = !groups().some((group) => group.group === "FUNCTION" && isKept(group));
  for (const template of $$("template[data-journey]", sheet)) {
    const key = template.dataset.journey, place = $(`[data-place="${key}"]`, form);
    if (asked.includes(key) && !place.firstChild) {
      place.append(template.content.cloneNode(true));
      $$("[data-reader]", place).forEach(askWhy);
      write(place);
    }
    place.hidden = !asked.includes(key);
  }
  const others = went().filter((journey) => !asked.includes(journey));
  const words = others.length ? fill(sheet.dataset.wordsChosen, listed(named(asked)), listed(named(others))) : "";
  const chosen = $("[data-chosen]", form);
  if (chosen && chosen.textContent !== words) {
    const note = Object.assign(document.createElement("p"), { className: "note note-now mt-3 mb-0", textContent: words });
    chosen.replaceChildren(...(words ? [note] : []));
  }
};

// You are at the first open stop after the one you answered last.
const update = (last) => {
  sections();
  const stops = shown(".stop");
  const open = stops.filter((stop) => !value($(".ask", stop))?.length);
  const from = stops.indexOf(last ?? stops.filter((stop) => !open.includes(stop)).at(-1));
  const here = open.find((stop) => stops.indexOf(stop) > from) ?? open[0];
  for (const stop of stops) {
    stop.classList.toggle("done", !open.includes(stop));
    stop.classList.toggle("here", stop === here);
  }
  const all = asks(), done = all.filter((ask) => value(ask)).length, words = sheet.dataset;
  progress.max = all.length;
  progress.value = draft.sent && sentAsIs() ? all.length : done;
  rated.textContent = draft.sent ? (sentAsIs() ? words.wordsSent : words.wordsChanged)
    : done === all.length ? words.wordsAll : fill(words.wordsRated, done, all.length);
};

const groups = (from = $("template[data-view=review]", sheet).content) => $$("[data-group]", from).map((row) => ({ row, ...row.dataset }));
const isKept = ({ group, dimension }) => !draft.removed.includes(`${group}:${dimension}`);

const GUESS = "guess:";
/** What is sent: what the slip shows, no more. */
const answer = () => {
  const sent = { experienced: went(), ratings: {}, reasons: {}, minutes: {}, comments: {}, segments: {}, guesses: {} };
  for (const ask of asks().filter(value)) {
    const item = ask.dataset.item, field = (name) => draft.fields[`${name}.${item}`], words = plain(field("comments"));
    if (item.startsWith(GUESS)) {
      sent.guesses[item.slice(GUESS.length)] = value(ask);
      continue;
    }
    sent.ratings[item] = value(ask);
    if (!$(".why", ask) || !["1", "2"].includes(value(ask))) continue;
    if (field("reasons")) sent.reasons[item] = field("reasons");
    if (field("minutes")) sent.minutes[item] = Number(field("minutes"));
    if (words) sent.comments[item] = words;
  }
  for (const { group, dimension, key } of groups().filter(isKept)) {
    if (group === "SEGMENT") sent.segments[dimension] = key;
    else sent.unit = key;
  }
  return sent;
};
const sentAsIs = () => draft.sent === JSON.stringify(answer());
const isEmpty = ({ ratings }) => !Object.entries(ratings).some(([item, rating]) => item !== "recommend" && rating !== "na");

/* ---------- the slip ---------- */

const row = (ask, words) => {
  const line = copy("row"), dot = $("[data-dot]", line), item = ask.dataset.item, rating = value(ask);
  dot.textContent = !item ? "✓" : rating === "na" ? "–" : rating;
  if (rating === "na" || !item) dot.setAttribute("aria-hidden", "true");
  if (item !== "recommend" && item) dot.classList.add(`dot-${rating}`);
  const picked = item in answer().ratings ? $$(".why :checked", ask).map((input) => input.dataset.short) : [];
  const more = rating === "na" ? [words.wordsNa] : ["1", "2"].includes(rating) ? picked : [];
  $("[data-title]", line).textContent = item ? title(ask) : listed(named(went().filter((journey) => !detailed().includes(journey))));
  $("[data-hidden-title]", line).textContent = ` ${title(ask)}`;
  $("[data-more]", line).textContent = more.join(" · ");
  $("[data-more]", line).hidden = !more.length;
  $("[data-change]", line).dataset.change = item ?? "";
  return line;
};
const slip = (from) => {
  const words = $("template[data-view=review]", sheet).dataset, sent = answer(), ratings = $("[data-ratings]", from);
  [ratings, $("[data-said]", from)].forEach((part) => part.replaceChildren());
  const parts = [{ head: words.wordsGeneral, own: asks().filter((ask) => !ask.closest("[data-place]")) }];
  for (const place of $$("[data-place]:not([hidden])", form)) parts.push({ head: $("h2", place).textContent, own: asks().filter((ask) => place.contains(ask)) });
  const headed = (text) => { const head = copy("head"); head.textContent = text; return head; };
  for (const { head, own } of parts.filter((part) => part.own.length)) {
    const left = own.filter((ask) => !value(ask)).length;
    ratings.append(headed(head), ...own.filter(value).map((ask) => row(ask, words)));
    if (!left) continue;
    const line = copy("left");
    line.textContent = fill(left === 1 ? words.wordsLeftOne : words.wordsLeftMany, count(left));
    ratings.append(line);
  }
  if (went().length > detailed().length) ratings.append(headed(words.wordsGoneThrough), row($("[data-went]", form), words));
  ratings.firstElementChild.classList.remove("mt-4");
  for (const [item, text] of Object.entries(sent.comments)) {
    const quote = copy("quote"), ask = $(`[data-item="${item}"]`, form);
    $("p", quote).textContent = fill(words.wordsQuote, text);
    $("footer", quote).textContent = `${title(ask)} · ${fill(words.wordsReader, ask.dataset.reader)}`;
    $("[data-said]", from).append(quote);
    $("[data-words-said]", from).hidden = false;
  }
};
const record = (from) => {
  const pre = $("[data-record]", from), sent = answer(), names = pre.dataset.names.split("|"), none = [pre.dataset.none];
  const pairs = (map) => Object.entries(map).map(([item, given]) => `${item} ${[given].flat().join(", ")}`);
  const kept = [sent.unit ?? [], Object.values(sent.segments)].flat();
  const lines = [[pre.dataset.survey], sent.experienced, pairs(sent.ratings), pairs(sent.guesses), pairs(sent.reasons), pairs(sent.minutes), pairs(sent.comments), kept.length ? kept : none, [pre.dataset.ballot], [stored(BALLOT).key ?? pre.dataset.later]];
  pre.textContent = lines.flatMap((line, i) => (line.length ? [names[i], ...line.map((text) => `  ${text}`)] : [])).join("\n");
};

// How many of those invited share all that is left on the slip, and which line gives most away.
const shares = (from) => {
  const note = $("[data-shares]", from), all = groups(from), words = $("template[data-view=review]", sheet).dataset;
  for (const { row: line, ...group } of all) {
    $("[data-group-value]", line).classList.toggle("text-decoration-line-through", !isKept(group));
    $("[data-remove]", line).hidden = !isKept(group);
    $("[data-put-back]", line).hidden = isKept(group);
  }
  if (!note) return;
  const crowds = sheet.dataset.shared.split(" ").map((crowd) => crowd.split(":").map(Number));
  const sharing = (kept) => {
    const mask = all.reduce((bits, group, i) => bits | (kept.includes(group) ? 1 << i : 0), 0);
    return Math.max(1, crowds.reduce((sum, [bits, size]) => sum + ((bits & mask) === mask ? size : 0), 0));
  };
  const kept = all.filter(isKept), now = sharing(kept), few = now < Math.max(sheet.dataset.scores, ...kept.map((group) => group.fewest));
  const without = (out) => kept.filter(({ group, dimension }) => !(group === out.group && dimension === out.dimension) && !(out.group === "FUNCTION" && group === "TEAM"));
  const best = kept.map((out) => ({ name: out.name, size: sharing(without(out)) })).sort((a, b) => b.size - a.size)[0];
  const said = !kept.length ? words.wordsNone : fill(!few ? words.wordsMany : now === 1 ? words.wordsOne : words.wordsFew, count(now));
  const advice = kept.length && few && best.size > now ? ` ${fill(words.wordsAdvice, best.name, count(best.size))}` : "";
  note.textContent = said + advice;
  note.classList.toggle("note-now", Boolean(kept.length && few));
};
const toggle = (line) => {
  const { group, dimension } = line.dataset, id = `${group}:${dimension}`, words = $("template[data-view=review]", sheet).dataset;
  const off = !draft.removed.includes(id);
  // a team says its function too
  const both = off && group === "FUNCTION" ? [id, "TEAM:"] : !off && group === "TEAM" ? [id, "FUNCTION:"] : [id];
  draft.removed = draft.removed.filter((one) => !both.includes(one)).concat(off ? both : []);
  save();
  update();
  slip(other);
  shares(other);
  record(other);
  $("[data-toggled]", other).textContent = off ? words.wordsRemoved : words.wordsBack;
};

/* ---------- from one view to the next ---------- */

const show = (name, step = "pushState") => {
  view = name;
  $$("[data-state]").forEach((state) => { state.hidden = true; });
  holder.hidden = false;
  $("[data-bar]").hidden = name === "elsewhere";
  $("[data-questions]", sheet).hidden = name !== "questions";
  other.replaceChildren();
  if (name === "questions") {
    clearTimeout(timer);
    if (draft.wanted) { delete draft.wanted; save(); }
    update();
  } else {
    other.append($(`template[data-view=${name}]`, sheet).content.cloneNode(true));
    const mode = !Object.keys(draft.fields).length ? "none" : name === "elsewhere" ? "draft" : !draft.sent ? "new" : sentAsIs() ? "sent" : "changed";
    $$("[data-when]", other).forEach((part) => { if (part.dataset.when !== mode) part.remove(); });
  }
  if (name === "review") { slip(other); shares(other); record(other); update(); prepare(); }
  contact();
  if (step) history[step]({ view: name }, "");
  if (step !== "replaceState") top();
  if (step === "pushState") $("h1", name === "questions" ? sheet : other).focus({ preventScroll: true });
};
const tell = (name) => {
  view = name;
  holder.hidden = $("[data-bar]").hidden = true;
  $$("[data-state]").forEach((state) => { state.hidden = state.dataset.state !== name; });
  if (name !== "over") return;
  $("[data-kept-here]").hidden = !Object.keys(draft.fields).length;
  $$("[data-kept-here] [data-when]").forEach((part) => { part.hidden = part.dataset.when !== (draft.sent ? "sent" : "draft"); });
};
const go = (item) => {
  if (view !== "questions") show("questions");
  const ask = (item && $(`[data-item="${item}"]`, form)) || $("[data-went]", form) || asks()[0];
  ($(".scale :checked, .skip-step :checked, .tens :checked", ask) ?? $("input", ask)).focus({ preventScroll: true });
  center(ask);
};

/* ---------- the server ---------- */

const reach = (path, options) => fetch(path, {
  credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal: AbortSignal.timeout?.(30000), ...options,
});
const post = (path, body, headers = {}) => reach(path, { method: "POST", body, headers });
const replied = async (response) => {
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw Object.assign(new Error(problem.title), { status: response.status, problem });
};
const get = async (path) => replied(await reach(path));
const json = async (path, body) => replied(await post(path, JSON.stringify(body), { "Content-Type": "application/json" }));
// Everything is kept before it is sent: asked again with the same, the server signs the same. The key is asked for by nobody in
// particular, so that everybody gets the same one. Once an answer is in, only the ballot stays.
const ballot = async () => {
  const held = stored(BALLOT);
  if (held.ballot) return held.ballot;
  const wave = Number(sheet.dataset.wave), given = await get(`/api/v1/ballot-keys/${wave}`), key = blinding.keyOf(given.key);
  if (!held.blinded) {
    Object.assign(held, blinding.fresh());
    const { blinded, inverse } = await blinding.blind(key, blinding.prepared(held));
    Object.assign(held, { blinded: blinding.encode(blinded), inverse: blinding.encode(inverse) });
    held.key = await blinding.thumbprint(key);
    store(BALLOT, held);
  }
  const { signature } = await json("/api/v1/ballots", { invitation: secret, blinded: held.blinded });
  const own = await blinding.unblind(key, blinding.prepared(held), blinding.decode(signature), blinding.decode(held.inverse));
  held.ballot = { wave, prefix: held.prefix, serial: held.serial, signature: blinding.encode(own) };
  store(BALLOT, held);
  return held.ballot;
};
const deliver = async (sent, again = true) => {
  try {
    const mine = await ballot();
    await json("/api/v1/ballot-box", { ballot: mine, answer: sent });
    store(BALLOT, { ballot: mine, key: stored(BALLOT).key });
  } catch (failure) {
    const { ballot: refused, ...held } = stored(BALLOT);
    if (failure.status !== 403 || !again || !held.blinded) throw failure;
    store(BALLOT, held);
    await deliver(sent, false);
  }
};
const WAITS = [2, 4, 8, 15, 30, 60];
let sending = false, tries = 0, timer;
// the ballot is asked for while the slip is read, not when it is sent: the two say less of each other by their times
const prepare = () => alone(ballot).then(() => { if (view === "review") record(other); }).catch((failure) => { if (failure.problem?.type === "ballot-given") refused(failure); });
const alone = (work) => (navigator.locks ? navigator.locks.request(BALLOT, work) : work());
const busy = (yes) => {
  $("[data-busy]", other)?.toggleAttribute("hidden", !yes);
  $$("[data-send]", other).forEach((button) => button.setAttribute("aria-disabled", yes));
};
const send = async () => {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  draft.wanted = true;
  save();
  busy(true);
  $$("[data-refused]", other).forEach((note) => { note.hidden = true; });
  const sent = answer();
  try {
    await alone(() => deliver(sent));
    tries = 0;
    delete draft.wanted;
    draft.sent = JSON.stringify(sent);
    save();
    update();
    show("thanks", "replaceState");
    top();
    $("h1", other).focus({ preventScroll: true });
  } catch (failure) {
    refused(failure);
  } finally {
    sending = false;
    busy(false);
  }
};
const refused = ({ status, problem }) => {
  if (!status || status >= 500 || status === 429) {
    timer = setTimeout(send, 1000 * WAITS[Math.min(tries++, WAITS.length - 1)]);
    const note = $("[data-waiting]", other);
    if (note?.hidden) {
      note.hidden = false;
      center(note);
    }
    return;
  }
  delete draft.wanted;
  save();
  $$("[data-waiting]", other).forEach((note) => { note.hidden = true; });
  if (problem.type === "ballot-given") {
    store(BALLOT, {}); // this request will never do
    return show("elsewhere", "replaceState");
  }
  if (status === 404) return tell("unknown");
  if (status === 410 || problem.type === "wave-already-closed") return tell("over");
  if (view !== "review") show("review");
  const note = $("[data-refused]", other);
  note.hidden = false;
  $("[data-refused-title]", note).textContent = problem.title ?? $("[data-refused-title]", note).textContent;
  $("[data-refused-detail]", note).textContent = problem.detail ?? "";
  $("[data-refused-errors]", note).replaceChildren(...(problem.errors ?? []).map(({ path, message }) => {
    const at = path.replace("guesses.", `guesses.${GUESS}`), ask = $$("[data-item]", form).find((one) => at.endsWith(`.${one.dataset.item}`));
    return Object.assign(document.createElement("li"), { textContent: `${ask ? title(ask) : path}: ${message}` });
  }));
  note.focus();
};

/* ---------- being asked at all ---------- */

const contact = () => $$("[data-contact]", sheet).forEach((part) => {
  const out = sheet.dataset.out === "true";
  $("[data-asked]", part).hidden = out;
  $("[data-not-asked]", part).hidden = !out;
  $("[data-contact-failed]", part).hidden = true;
});
const optOut = async (button) => {
  try {
    sheet.dataset.out = (await json("/api/v1/opt-outs", { invitation: secret, out: button.dataset.optOut === "true" })).out;
    const part = button.closest("[data-contact]");
    contact();
    $(sheet.dataset.out === "true" ? "[data-not-asked] button" : "summary", part).focus();
  } catch {
    $("[data-contact-failed]", button.closest("[data-contact]")).hidden = false;
  }
};

/* ---------- from the start ---------- */

const begin = (html) => {
  holder.innerHTML = html;
  sheet = $("[data-sheet]");
  form = $("[data-answer]", sheet);
  other = sheet.appendChild(document.createElement("div"));
  document.title = sheet.dataset.title;
  draft.lot ??= sheet.dataset.lot.split(" ");
  // the lot is drawn on this device: drawn by the server, it would say whose answer it is
  draft.own ??= $$("[data-own]", form).map((stop) => [Math.random(), stop.dataset.own]).sort(([a], [b]) => a - b)
    .slice(0, Number(sheet.dataset.guesses)).map(([, step]) => step);
  $$("[data-own]", form).filter((stop) => !draft.own.includes(stop.dataset.own)).forEach((stop) => stop.remove());
  $("[data-sections]", form).append(...$$("template[data-journey]", sheet).map((template) => {
    const place = document.createElement("div");
    place.dataset.place = template.dataset.journey;
    return place;
  }));
  write(form);
  update();
  const { ballot: mine, blinded } = stored(BALLOT);
  if (sheet.dataset.used === "true" && !mine && !blinded) return show("elsewhere", "replaceState");
  if (Object.keys(draft.fields).length) save();
  show(draft.wanted || draft.sent ? "review" : "questions", "replaceState");
  if (draft.wanted) send();
};
const open = async () => {
  if (!secret) return tell("no-secret");
  tell("loading");
  try {
    blinding ??= await import($("[data-ballot-script]").dataset.ballotScript);
    if (!blinding.isPossible()) return tell("insecure");
    const response = await post("/respond/form", new URLSearchParams({ invitation: secret, device }));
    if (response.ok) begin(await response.text());
    else tell({ 404: "unknown", 410: "over" }[response.status] ?? "broken");
  } catch (failure) {
    tell(sheet ? "broken" : "offline");
    if (sheet) throw failure;
  }
};

const changed = (input) => {
  read(input);
  save();
  $("[data-nothing]", form).hidden = true;
  update(input.closest(".stop"));
};
on("input", "[data-answer] :is(input, textarea)", changed);
const takeBack = (input, event) => {
  if (draft.fields[input.name] !== input.value || !(event.key ?? " ").match(/^( |Delete|Backspace)$/)) return;
  if (event.key) event.preventDefault();
  input.checked = false;
  changed(input);
};
on("click", "[data-answer] input[type=radio]", takeBack);
on("keydown", "[data-answer] input[type=radio]", takeBack);
on("submit", "[data-answer]", (_, event) => {
  event.preventDefault();
  const empty = isEmpty(answer());
  $("[data-nothing]", form).hidden = !empty;
  if (!empty) show("review");
});
on("click", "[data-change]", (button) => go(button.dataset.change));
on("click", "[data-toggle]", (button) => toggle(button.closest("[data-group]")));
on("click", "[data-send]", send);
on("click", "[data-opt-out]", optOut);
on("click", "[data-questions-again]", () => show("questions"));
on("click", "[data-review-again]", () => show("review"));
on("click", "[data-open]", open);
const sure = (yes) => {
  $("[data-remove-sure]", other).hidden = !yes;
  $("[data-remove-ask]", other).setAttribute("aria-expanded", yes);
  $(yes ? "[data-remove-sure]" : "[data-remove-ask]", other).focus();
};
on("click", "[data-remove-ask]", (button) => sure(button.getAttribute("aria-expanded") !== "true"));
on("click", "[data-remove-keep]", () => sure(false));
const gone = () => {
  draft = emptied();
  if (view === "over") {
    tell("over");
    $("[data-forgotten]").textContent = $("[data-forgotten]").dataset.words;
    return;
  }
  show("gone", "replaceState");
  $("[data-kept-words]").textContent = sheet.dataset.wordsGone;
  top();
};
on("click", "[data-forget]", () => { forget(); gone(); });
on("click", "[data-skip]", (_, event) => { event.preventDefault(); $("#main").focus(); });

addEventListener("popstate", ({ state }) => { if (sheet && !["gone", "elsewhere"].includes(view) && !holder.hidden) show(state?.view ?? "questions", ""); });
addEventListener("hashchange", () => location.reload());
addEventListener("online", () => { if (view === "offline") open(); else if (draft.wanted) send(); });
// another tab of the same link
addEventListener("storage", ({ key, newValue }) => {
  if (key !== DRAFT || !sheet) return;
  if (newValue === null) return gone();
  const before = draft.sent;
  draft = emptied(JSON.parse(newValue));
  write(form);
  update();
  if (draft.sent && draft.sent !== before) show("thanks", "replaceState");
  else if (view === "review" && !sending) show("review", "");
});
open();
