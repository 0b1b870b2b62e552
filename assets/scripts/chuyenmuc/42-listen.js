// Listen: with a Vietnamese voice; else the recording of the article, which has a player of its own
// beside the button; else no button. Again to stop. Voices load late: where one was found before, the
// button is there from the start.
const talk = window.speechSynthesis, sound = d.querySelector("audio");
let listenWords;
function voice() {
  return talk && !inApp && talk.getVoices().find(one => /^vi/i.test(one.lang));
}
function still() {
  unmark();
  all("[data-listen]", button => {
    button.classList.remove("cm-act--on");
    if (listenWords) button.lastChild.innerHTML = listenWords;
  });
}
function begun() {
  all("[data-listen]", button => {
    const words = button.lastChild;
    listenWords = listenWords || words.innerHTML || words.textContent;
    button.classList.add("cm-act--on");
    words.textContent = "Dừng đọc";
  });
}
function read() {
  const parts = sentencesOfPage();
  parts.forEach((part, at) => {
    const say = new SpeechSynthesisUtterance(part.text);
    say.voice = voice();
    say.lang = "vi-VN";
    say.rate = 0.95;
    say.onstart = () => mark(part);
    if (at === parts.length - 1) say.onend = still;
    talk.speak(say);
  });
  begun();
}
function listen() {
  if (sound && !sound.paused && !sound.error) return sound.pause();
  if (talk && (talk.speaking || talk.pending)) {
    talk.cancel();
    return still();
  }
  if (!sound || voice()) return read();
  if (sound.error) sound.load();
  sound.play().catch(() => { /* `onerror` tells */ });
}
function offerListen() {
  if (!voice()) return;
  __md_set("__listen", 1);
  reveal("[data-listen]", listen);
}
if (sound) {
  reveal("[data-listen]", listen);
  sound.onplay = () => {
    if (talk) talk.cancel();
    begun();
  };
  sound.onpause = () => {
    if (!sound.error) still();
  };
  sound.onerror = () => {
    still();
    all("[data-listen]", button => label(button, "Chưa tải được bản ghi âm. Thử lại"));
  };
}
if (talk && !inApp) {
  if (__md_get("__listen")) reveal("[data-listen]", listen);
  offerListen();
  talk.onvoiceschanged = offerListen;
  addEventListener("pagehide", () => talk.cancel());
}
